package org.pprnet.search.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts two lists into one: a weighed sum of scores, each brought to a scale from 0 to 1 first (Bruch, Gai and Ingber 2023,
 * "An Analysis of Fusion Functions for Hybrid Retrieval"). Ranks alone would throw away by how much one summary is better
 * than the next.
 */
final class Fusion {

    /**
     * What nearness counts, of 1. From 0.5 to 0.9 makes little difference; how it was chosen is in the decision on
     * meaning.
     */
    static final double NEARNESS = 0.8;

    private Fusion() {}

    /**
     * The best of both lists, best first.
     *
     * @param words scores of what has the words, above 0
     * @param meaning cosines of what is nearest, be they of one list or the other, or of neither
     * @param candidates ids of what is to be put in order
     */
    static List<String> best(Map<String, Double> words, Map<String, Double> meaning, Collection<String> candidates) {
        double most = words.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double nearest = meaning.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double farthest = meaning.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double range = nearest > farthest ? nearest - farthest : 1;
        Map<String, Double> fused = new LinkedHashMap<>();
        for (String id : candidates) {
            double byMeaning = (meaning.getOrDefault(id, farthest) - farthest) / range;
            fused.put(id, NEARNESS * byMeaning + (1 - NEARNESS) * words.getOrDefault(id, 0.0) / most);
        }
        return fused.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
    }
}
