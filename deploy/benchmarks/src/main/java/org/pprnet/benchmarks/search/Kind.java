package org.pprnet.benchmarks.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.benchmarks.Median;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.local.Failure;

/**
 * Searches of one kind, and what they cost.
 *
 * @param found how many summaries they find: the median
 */
record Kind(ReaderQuery query, List<Pair> pairs, double found, BothWays rounds) {

    /** @throws Failure where both ways do not find the same */
    static Kind of(ReaderQuery query, List<Pair> pairs, Connection toService, Connection toElasticsearch)
            throws IOException {
        List<Double> found = new ArrayList<>();
        for (Pair pair : pairs) {
            found.add((double) pair.requireSame(toService, toElasticsearch));
        }
        return new Kind(query, pairs, Median.of(found), new BothWays());
    }

    SearchBenchmark.Cost cost(double target, String name) {
        return new SearchBenchmark.Cost(query.what(), found, rounds.figure(target, name + "-" + query.label()), rounds);
    }
}
