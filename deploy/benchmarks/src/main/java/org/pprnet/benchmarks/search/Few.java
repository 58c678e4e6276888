package org.pprnet.benchmarks.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.pprnet.benchmarks.Median;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.local.Failure;

/**
 * Searches of one kind that find something, but not much.
 *
 * @param found how many summaries, of each
 */
record Few(ReaderQuery query, List<Pair> pairs, List<Double> found) {

    Few {
        pairs = List.copyOf(pairs);
        found = List.copyOf(found);
    }

    /**
     * Tries searches until there are enough.
     *
     * @throws Failure where both ways do not find the same
     */
    static Few of(ReaderQuery query, Iterator<Pair> tried, int enough, Connection toService,
            Connection toElasticsearch) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        List<Double> found = new ArrayList<>();
        while (pairs.size() < enough && tried.hasNext()) {
            Pair pair = tried.next();
            long total = pair.same(toService, toElasticsearch);
            // What is about a summary that was withdrawn may find nothing.
            if (total > 0 && total <= FewHits.MOST) {
                pairs.add(pair);
                found.add((double) total);
            }
        }
        return new Few(query, pairs, found);
    }

    FewHits.Found summary() {
        return new FewHits.Found(query.what(), pairs.size(), Median.of(found),
                found.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }
}
