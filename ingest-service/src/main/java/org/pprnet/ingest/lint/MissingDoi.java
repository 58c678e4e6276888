package org.pprnet.ingest.lint;

import java.util.stream.Stream;
import org.pprnet.events.Citation;

final class MissingDoi implements Check {

    @Override
    public Stream<Advice> on(Manuscript manuscript) {
        boolean cited = !manuscript.citation().text().isBlank();
        boolean checkable = manuscript.parsed().map(Citation::doi).isPresent();
        return cited && !checkable
                ? Stream.of(manuscript.citation().advice(Advice.Kind.MISSING_DOI,
                        "Not checkable: without a DOI, notices of retraction cannot find this summary"))
                : Stream.empty();
    }
}
