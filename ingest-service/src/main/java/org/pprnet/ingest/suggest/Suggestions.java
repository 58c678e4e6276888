package org.pprnet.ingest.suggest;

import java.util.List;

/**
 * What a text may be filed under, the best first.
 *
 * @param topics at most 6
 * @param researchTypes at most 3
 */
public record Suggestions(List<Suggestion> topics, List<Suggestion> researchTypes) {
    public Suggestions {
        topics = List.copyOf(topics);
        researchTypes = List.copyOf(researchTypes);
    }
}
