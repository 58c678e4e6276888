package org.pprnet.search.site;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader asks, as the form holds it: also what could not be understood.
 *
 * @param q the text as it was typed
 * @param topics all topics
 * @param types all types of research
 * @param from first issue month or year, as it was typed
 * @param to last one
 * @param by the summary's author
 * @param newest whether the newest come first, rather than the best
 * @param limit how many at once; null for as many as usual
 */
public record SearchForm(String q, List<Choice> topics, List<Choice> types, String from, String to, String by,
        boolean newest, @Nullable String limit) {

    public SearchForm {
        requireNonNull(q, "q is null");
        topics = List.copyOf(topics);
        types = List.copyOf(types);
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
        requireNonNull(by, "by is null");
    }

    /**
     * A word of a vocabulary.
     *
     * @param count of the summaries under it and the other filters; null where nothing was counted
     */
    public record Choice(String slug, String label, @Nullable Long count, boolean chosen) {
        public Choice {
            requireNonNull(slug, "slug is null");
            requireNonNull(label, "label is null");
        }
    }
}
