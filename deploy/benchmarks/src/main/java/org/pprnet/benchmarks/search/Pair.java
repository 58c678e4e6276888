package org.pprnet.benchmarks.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.local.Failure;

/** One search both ways. */
record Pair(Request service, Request elasticsearch) {

    /**
     * Looks whether both find the same, and anything at all.
     *
     * @return how many summaries that is
     * @throws Failure if they do not
     */
    long requireSame(Connection toService, Connection toElasticsearch) throws IOException {
        long found = same(toService, toElasticsearch);
        if (found == 0) {
            throw new Failure(Failure.FAILED, "%s finds nothing".formatted(service));
        }
        return found;
    }

    /**
     * Looks whether both find the same.
     *
     * @return how many summaries that is
     * @throws Failure if they do not: what differs is not compared
     */
    long same(Connection toService, Connection toElasticsearch) throws IOException {
        JsonNode answer = toService.send(service).json();
        List<String> found = new ArrayList<>();
        answer.required("items").forEach(item -> found.add(item.required("summary").required("id").textValue()));
        List<String> direct = new ArrayList<>();
        toElasticsearch.send(elasticsearch).json().required("hits").required("hits")
                .forEach(hit -> direct.add(hit.required("_source").required("summary").required("id").textValue()));
        if (!direct.subList(0, Math.min(Search.LIMIT, direct.size())).equals(found)) {
            throw new Failure(Failure.FAILED,
                    "%s finds %s, the same search of Elasticsearch %s".formatted(service, found, direct));
        }
        return answer.required("total").longValue();
    }
}
