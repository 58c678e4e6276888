package org.pprnet.ingest.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of how texts were filed: how many under each term, and in how many of those each word stands. Of a word,
 * the logarithm of its share within a term over its share outside speaks for the term, both drawn towards its share in
 * all texts, so that a word seen in few texts says little (naive Bayes over the presence of words, with an estimate that
 * is shrunk). The weightiest ten are counted, by half, as words of one text come together; and by less while few texts
 * are known of the term.
 */
final class Experience {

    private static final int CERTAIN_AFTER = 2;
    private static final int PRIOR_AFTER = 50;
    /** So many texts of a term must be known before its words count by half of what they say. */
    private static final double HALF_TRUSTED_AFTER = 50;
    private static final int LEAST_TEXTS = 2;
    private static final int COUNTED = 10;
    private static final double TOGETHER = 0.5;
    private static final double SPEAKS = 0.3;
    private static final int MOST_WORDS = 50_000;

    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Map<String, Integer>> ofTerm = new HashMap<>();
    private final Map<String, Integer> textsOfTerm = new HashMap<>();
    private int learned;

    /** Learns from one text. Words beyond the first 50,000 are not learned: what is known fits in memory. */
    void learn(Reading reading, List<String> terms) {
        learned++;
        for (String word : reading.words()) {
            if (texts.containsKey(word) || texts.size() < MOST_WORDS) {
                texts.merge(word, 1, Integer::sum);
                terms.forEach(term -> ofTerm.computeIfAbsent(term, unseen -> new HashMap<>()).merge(word, 1,
                        Integer::sum));
            }
        }
        terms.forEach(term -> textsOfTerm.merge(term, 1, Integer::sum));
    }

    int learned() {
        return learned;
    }

    /** The odds of a term before anything is read, as a logarithm; while little was filed, near what is expected. */
    double before(String term, double expectedShare) {
        double share = (textsOfTerm.getOrDefault(term, 0) + PRIOR_AFTER * expectedShare) / (learned + PRIOR_AFTER);
        return Math.log(share / (1 - share));
    }

    /** How much words of a text speak for a term, the weightiest first; none while nothing was filed under it. */
    Map<String, Double> in(Reading reading, String term) {
        Map<String, Integer> within = ofTerm.getOrDefault(term, Map.of());
        int filed = textsOfTerm.getOrDefault(term, 0);
        double trust = TOGETHER * filed / (filed + HALF_TRUSTED_AFTER);
        List<Map.Entry<String, Double>> speaking = new ArrayList<>();
        for (String word : reading.words()) {
            double weight = within.getOrDefault(word, 0) < LEAST_TEXTS ? 0 : weight(word, term, within.get(word));
            if (weight > SPEAKS) {
                speaking.add(Map.entry(word, weight * trust));
            }
        }
        speaking.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<String, Double> counted = new LinkedHashMap<>();
        speaking.stream().limit(COUNTED).forEach(entry -> counted.put(entry.getKey(), entry.getValue()));
        return counted;
    }

    private double weight(String word, String term, int within) {
        int all = texts.getOrDefault(word, 0);
        int filed = textsOfTerm.get(term);
        double share = (all + 0.5) / (learned + 1);
        return Math.log((within + CERTAIN_AFTER * share) / (filed + CERTAIN_AFTER))
                - Math.log((all - within + CERTAIN_AFTER * share) / (learned - filed + CERTAIN_AFTER));
    }
}
