package org.pprnet.ingest.lint;

import java.util.stream.Stream;

final class MissingCitation implements Check {

    @Override
    public Stream<Advice> on(Manuscript manuscript) {
        return manuscript.citation().text().isBlank()
                ? Stream.of(manuscript.citation().advice(Advice.Kind.MISSING_CITATION,
                        "The article that this reports on is not cited"))
                : Stream.empty();
    }
}
