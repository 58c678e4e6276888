package org.pprnet.benchmarks.summaries;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/**
 * What summaries are filed under. The most frequent terms are those that the summaries of the archive speak of most, in that
 * order; the others follow in the order of the vocabulary. The n-th has a share of about 1/(n + ½): of what the
 * archive speaks of, four topics are a half; here, nearly a half.
 */
record Filing(List<String> byShare) {

    static final Filing TOPICS = of(Vocabulary.topics(), "outcomes-and-deterioration",
            "alliance-and-therapeutic-relationship", "efficacy-of-treatments", "therapist-factors",
            "anxiety-disorders", "self-reflection-and-awareness", "depression-and-depressive-symptoms", "training",
            "treatment-length-and-frequency", "empathy", "attachment", "client-factors",
            "practice-based-research-and-practice-research-networks", "psychodynamic-therapy");

    static final Filing RESEARCH_TYPES = of(Vocabulary.researchTypes(), "survey", "meta-analysis", "practice-review",
            "randomized-controlled-trial", "process-study", "qualitative-study", "systematic-review");

    private static Filing of(List<Term> vocabulary, String... frequent) {
        Stream<String> all = Stream.concat(Stream.of(frequent), vocabulary.stream().map(Term::slug));
        return new Filing(all.distinct().toList());
    }

    /** So many different terms. */
    List<String> next(int count, Random random) {
        Set<String> chosen = new LinkedHashSet<>();
        while (chosen.size() < count) {
            int place = (int) (Math.exp(random.nextDouble() * Math.log(byShare.size() + 1.0)) - 1);
            chosen.add(byShare.get(Math.min(place, byShare.size() - 1)));
        }
        return new ArrayList<>(chosen);
    }
}
