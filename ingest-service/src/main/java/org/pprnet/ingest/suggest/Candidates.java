package org.pprnet.ingest.suggest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/** One vocabulary, out of which the terms are chosen that fit a text best. */
final class Candidates {

    private static final int LONGEST_BECAUSE = 5;
    private static final double MOST_OF_CUES = 6;
    private static final double LEAST_SCORE = 0.1;
    /** What speaks less is counted, but is no reason to show. */
    private static final double LEAST_REASON = 0.1;

    private final Map<Term, Cues> cues;
    private final double expectedShare;
    private final int most;

    private Candidates(List<Term> terms, Function<Term, Cues> cues, double termsPerText, int most) {
        this.cues = terms.stream().collect(Collectors.toMap(term -> term, cues, (one, other) -> one,
                LinkedHashMap::new));
        this.expectedShare = termsPerText / terms.size();
        this.most = most;
    }

    static Candidates topics() {
        return new Candidates(Vocabulary.topics(), Cues::ofTopic, 3, 6);
    }

    static Candidates researchTypes() {
        return new Candidates(Vocabulary.researchTypes(), Cues::ofResearchType, 1.25, 3);
    }

    /** The best terms for a text, the best first. */
    List<Suggestion> best(Reading reading, Experience experience) {
        return cues.keySet().stream().flatMap(term -> judged(term, reading, experience).stream())
                .sorted(Comparator.comparingDouble(Suggestion::score).reversed().thenComparing(Suggestion::slug))
                .limit(most).toList();
    }

    private Optional<Suggestion> judged(Term term, Reading reading, Experience experience) {
        Map<String, Double> cued = cues.get(term).in(reading);
        Map<String, Double> learned = experience.in(reading, term.slug());
        double odds = experience.before(term.slug(), expectedShare) + Math.min(MOST_OF_CUES, sum(cued)) + sum(learned);
        double score = Math.round(1000 / (1 + Math.exp(-odds))) / 1000.0;
        List<String> because = because(cued, learned);
        return because.isEmpty() || score < LEAST_SCORE
                ? Optional.empty()
                : Optional.of(new Suggestion(term.slug(), term.label(), score, because));
    }

    private static List<String> because(Map<String, Double> cued, Map<String, Double> learned) {
        Map<String, Double> all = new LinkedHashMap<>(cued);
        learned.forEach((word, weight) -> {
            if (weight >= LEAST_REASON) {
                all.putIfAbsent(word, weight);
            }
        });
        return all.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(LONGEST_BECAUSE).map(Map.Entry::getKey).toList();
    }

    private static double sum(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
