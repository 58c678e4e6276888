package org.pprnet.ingest.suggest;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A term of the vocabulary that may fit a text.
 *
 * @param score above 0 and below 1; comparable within one answer, and no probability
 * @param because words of the text that speak for it, the weightiest first
 */
public record Suggestion(String slug, String label, double score, List<String> because) {
    public Suggestion {
        requireNonNull(slug, "slug is null");
        requireNonNull(label, "label is null");
        because = List.copyOf(because);
    }
}
