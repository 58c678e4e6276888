package org.pprnet.benchmarks.relevance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good a ranking is, each from 0 to 1, as trec_eval computes it.
 *
 * @param ndcg {@code ndcg_cut_10}: the gain of a document is its relevance, divided by the logarithm to base 2 of its rank
 *     plus one (Järvelin and Kekäläinen 2002), over what the best possible ranking gains
 * @param recall {@code recall_100}: which part of all relevant documents is among the first hundred
 * @param reciprocalRank {@code recip_rank} of the first ten: 1 over the rank of the first relevant document
 */
public record Measures(double ndcg, double recall, double reciprocalRank) {

    private static final int FIRST = 10;
    private static final int FOUND = 100;

    /**
     * Those of one query.
     *
     * @param ranking ids of documents, best first
     * @param relevant of each relevant document how much it is, at least one of them
     */
    static Measures of(List<String> ranking, Map<String, Integer> relevant) {
        List<Integer> gains = ranking.stream().map(id -> relevant.getOrDefault(id, 0)).toList();
        List<Integer> best = relevant.values().stream().sorted(Comparator.reverseOrder()).toList();
        long found = gains.stream().limit(FOUND).filter(gain -> gain > 0).count();
        return new Measures(discounted(gains) / discounted(best), (double) found / relevant.size(),
                reciprocalRank(gains));
    }

    /** Those of many queries, each of which counts as much. */
    static Measures mean(Collection<Measures> all) {
        return new Measures(mean(all, Measures::ndcg), mean(all, Measures::recall),
                mean(all, Measures::reciprocalRank));
    }

    private static double mean(Collection<Measures> all, ToDoubleFunction<Measures> measure) {
        return all.stream().mapToDouble(measure).average().orElseThrow();
    }

    private static double discounted(List<Integer> gains) {
        double sum = 0;
        for (int i = 0; i < Math.min(FIRST, gains.size()); i++) {
            sum += gains.get(i) * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }

    private static double reciprocalRank(List<Integer> gains) {
        for (int i = 0; i < Math.min(FIRST, gains.size()); i++) {
            if (gains.get(i) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
