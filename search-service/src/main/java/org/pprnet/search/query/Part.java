package org.pprnet.search.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Doi;

/** One part of what a reader asks for. */
sealed interface Part {

    /** How it is typed. */
    String typed();

    /** A word, in any of its forms, in one place or in any. */
    record Word(String text, @Nullable Place place) implements Part {
        public Word {
            requireNonNull(text, "text is null");
        }

        @Override
        public String typed() {
            return Place.before(place) + text;
        }
    }

    /** A run of words, as they are written. */
    record Phrase(String text, @Nullable Place place) implements Part {
        public Phrase {
            requireNonNull(text, "text is null");
        }

        @Override
        public String typed() {
            return Place.before(place) + '"' + text + '"';
        }
    }

    /** The year of the cited article, ends included; an absent end is open. */
    record Years(@Nullable Integer from, @Nullable Integer to) implements Part {
        @Override
        public String typed() {
            return Objects.equals(from, to) ? "year:" + from : "year:" + orNothing(from) + ".." + orNothing(to);
        }

        private static String orNothing(@Nullable Integer year) {
            return year == null ? "" : year.toString();
        }
    }

    /** The cited article itself. */
    record Article(Doi doi) implements Part {
        @Override
        public String typed() {
            return "doi:" + doi.value();
        }
    }

    /** What is not to be found. */
    record Not(Part part) implements Part {
        @Override
        public String typed() {
            return "-" + part.typed();
        }
    }

    /** One of these is enough. */
    record AnyOf(List<Part> parts) implements Part {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public String typed() {
            return parts.stream().map(Part::typed).collect(Collectors.joining(" OR "));
        }
    }

    /** Where a part is looked for, by the name that readers write before the colon. */
    enum Place {
        TITLE,
        AUTHOR,
        JOURNAL;

        private static String before(@Nullable Place place) {
            return place == null ? "" : place.name().toLowerCase(Locale.ROOT) + ":";
        }
    }
}
