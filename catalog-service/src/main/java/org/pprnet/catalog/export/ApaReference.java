package org.pprnet.catalog.export;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;

/**
 * A cited article as an entry of a reference list in the style of the American Psychological Association (Publication
 * Manual, 7th edition, chapter 9 and section 10.1). The title keeps the author's capitals.
 *
 * @param runs the pieces of the entry, in order
 */
public record ApaReference(List<Run> runs) {

    public ApaReference {
        runs = List.copyOf(runs);
    }

    /**
     * A piece of an entry.
     *
     * @param address where it links to, on the resolver of DOIs; null where it is no link
     */
    public record Run(String text, boolean italic, @Nullable String address) {
        public Run {
            requireNonNull(text, "text is null");
        }
    }

    /** What could be parsed of a citation, in order; its verbatim text where it is not known what it cites. */
    public static ApaReference of(Citation citation) {
        CitedArticle article = CitedArticle.of(citation);
        return new ApaReference(article.citation().title() == null
                ? List.of(new Run(citation.text(), false, null))
                : new ApaEntry(article).runs());
    }

    /** The entry without its looks. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
