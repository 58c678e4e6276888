package org.pprnet.ingest.lint;

import java.util.stream.Stream;

final class MissingImplications implements Check {

    @Override
    public Stream<Advice> on(Manuscript manuscript) {
        return manuscript.implications().text().isBlank()
                ? Stream.of(manuscript.implications().advice(Advice.Kind.MISSING_IMPLICATIONS,
                        "There are no practice implications"))
                : Stream.empty();
    }
}
