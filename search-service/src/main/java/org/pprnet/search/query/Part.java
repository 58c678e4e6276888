package org.pprnet.search.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Doi;

/** One part of what a reader asks for. */
sealed interface Part {

    /** A word, in any of its forms, in one place or in any. */
    record Word(String text, @Nullable Place place) implements Part {
        public Word {
            requireNonNull(text, "text is null");
        }
    }

    /** A run of words, as they are written. */
    record Phrase(String text, @Nullable Place place) implements Part {
        public Phrase {
            requireNonNull(text, "text is null");
        }
    }

    /** The year of the cited article, ends included; an absent end is open. */
    record Years(@Nullable Integer from, @Nullable Integer to) implements Part {}

    /** The cited article itself. */
    record Article(Doi doi) implements Part {}

    /** What is not to be found. */
    record Not(Part part) implements Part {}

    /** One of these is enough. */
    record AnyOf(List<Part> parts) implements Part {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** Where a part is looked for, by the name that readers write before the colon. */
    enum Place {
        TITLE,
        AUTHOR,
        JOURNAL
    }
}
