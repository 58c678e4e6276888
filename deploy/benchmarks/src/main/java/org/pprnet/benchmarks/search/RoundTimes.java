package org.pprnet.benchmarks.search;

import java.io.IOException;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.load.Rounds;

/** How long the searches of one round took both ways. */
record RoundTimes(Histogram service, Histogram elasticsearch) {

    RoundTimes() {
        this(Rounds.round(), Rounds.round());
    }

    /**
     * Asks one after the other, each both ways before the next.
     *
     * @param beginWithService who is asked first for the first one, and so for every other
     */
    static RoundTimes of(List<Pair> pairs, Connection toService, Connection toElasticsearch, boolean beginWithService)
            throws IOException {
        RoundTimes times = new RoundTimes();
        boolean serviceFirst = beginWithService;
        for (Pair pair : pairs) {
            // Who is asked second finds what the first has warmed: each is first as often as the other.
            if (serviceFirst) {
                times.service.recordValue(toService.send(pair.service()).nanos());
            }
            times.elasticsearch.recordValue(toElasticsearch.send(pair.elasticsearch()).nanos());
            if (!serviceFirst) {
                times.service.recordValue(toService.send(pair.service()).nanos());
            }
            serviceFirst = !serviceFirst;
        }
        return times;
    }

    void add(RoundTimes others) {
        service.add(others.service);
        elasticsearch.add(others.elasticsearch);
    }

    /** The medians, for whoever waits for the next round. */
    @Override
    public String toString() {
        return "%.1f ms beside %.1f".formatted(Rounds.milliseconds(service, 50),
                Rounds.milliseconds(elasticsearch, 50));
    }
}
