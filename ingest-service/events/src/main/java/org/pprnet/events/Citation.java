package org.pprnet.events;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reference to the article that a summary reports on: the author's words verbatim, and what could be parsed out of
 * them. What could not be parsed is absent; nothing is a guess.
 *
 * @param text the citation as the author wrote it, byte for byte
 * @param authors in the order of the citation; empty where none could be parsed
 * @param date as precise as printed: {@code 2020}, {@code 2020-09} or {@code 2022-11-10}
 * @param container the journal, book or series
 * @param status {@code advance-online} for an article ahead of print
 */
public record Citation(
        String text,
        List<Name> authors,
        @Nullable Integer year,
        @Nullable String date,
        @Nullable String title,
        @Nullable String container,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String pages,
        @Nullable String articleNumber,
        @Nullable Doi doi,
        @Nullable String status) {

    public Citation {
        requireNonNull(text, "text is null");
        authors = authors == null ? List.of() : List.copyOf(authors);
    }

    /** A citation of which nothing was parsed. */
    public static Citation unparsed(String text) {
        return new Citation(text, List.of(), null, null, null, null, null, null, null, null, null, null);
    }

    /** A person's name as cited: {@code Lo Coco} and {@code G.}; a body that wrote as one has no given name. */
    public record Name(String family, @Nullable String given) {
        public Name {
            requireNonNull(family, "family is null");
        }
    }
}
