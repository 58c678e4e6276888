package org.pprnet.ingest.lint;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pprnet.events.Doi;
import org.pprnet.ingest.lint.Manuscript.Field;

/** A full stop behind a DOI in the citation. In prose one ends the sentence, and is left alone. */
final class DoiTrailingDot implements Check {

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}+(?:\\.\\d{1,9}){0,5}+/[^\\s\"<>]{1,500}+");

    @Override
    public Stream<Advice> on(Manuscript manuscript) {
        Field citation = manuscript.citation();
        return DOI.matcher(citation.text()).results().flatMap(found -> dotted(citation, found).stream());
    }

    private static Optional<Advice> dotted(Field citation, MatchResult found) {
        return Doi.findIn(found.group()).map(doi -> found.start() + doi.value().length())
                .filter(end -> end < found.end() && citation.text().charAt(end) == '.')
                .map(end -> citation.advice(Advice.Kind.DOI_TRAILING_DOT,
                        "The full stop is not part of the DOI, but is copied with it", found.start(), end + 1));
    }
}
