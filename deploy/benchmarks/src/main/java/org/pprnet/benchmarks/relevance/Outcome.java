package org.pprnet.benchmarks.relevance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Json;

/**
 * How well a system found what is relevant.
 *
 * @param mean over all queries
 * @param p how probable a difference in nDCG from plain BM25 as large as this is by chance; null for BM25 itself
 */
public record Outcome(String collection, SearchSystem system, int documents, int queries, Measures mean,
        @Nullable Double p) {

    private static final double EXACTLY = 1e6;

    /** One line, for programs. */
    public String json() {
        ObjectNode line = Json.mapper().createObjectNode();
        line.put("collection", collection).put("system", system.toString()).put("ndcg@10", rounded(mean.ndcg()))
                .put("recall@100", rounded(mean.recall())).put("mrr@10", rounded(mean.reciprocalRank())).put("p", p);
        return line.toString();
    }

    private static double rounded(double value) {
        return Math.round(value * EXACTLY) / EXACTLY;
    }
}
