package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A field in which terms of a vocabulary are ticked.
 *
 * @param all in the order of the vocabulary
 * @param suggested those that the text suggests and that are not ticked, the best first
 */
public record TermField(String name, List<Choice> all, List<Choice> suggested) {

    public TermField {
        requireNonNull(name, "name is null");
        all = List.copyOf(all);
        suggested = List.copyOf(suggested);
    }
}
