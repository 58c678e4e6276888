package org.pprnet.benchmarks.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.load.Together;
import org.pprnet.benchmarks.search.ReaderQuery;
import org.pprnet.benchmarks.summaries.SummaryGenerator;

/** Searches of all kinds that readers make, each of which finds something. */
final class SearchLoad implements Load {

    private static final int CONNECTIONS = 8;
    private static final int OF_EACH_KIND = 60;

    private final int port;
    private final List<Request> requests = new ArrayList<>();

    /** @param seed of the summaries */
    SearchLoad(int port, long seed) {
        this.port = port;
        SummaryGenerator summaries = new SummaryGenerator(seed);
        Random random = new Random(seed);
        for (int made = 0; made < OF_EACH_KIND; made++) {
            Map<String, Object> summary = summaries.next();
            for (ReaderQuery query : ReaderQuery.values()) {
                requests.add(query.toService(summary, random));
            }
        }
    }

    @Override
    public int ask() throws IOException, InterruptedException {
        Together.rate(port, CONNECTIONS, requests);
        return requests.size();
    }
}
