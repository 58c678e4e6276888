package org.pprnet.benchmarks.feeds;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.pprnet.benchmarks.beside.Asked;
import org.pprnet.benchmarks.beside.Comparison;
import org.pprnet.benchmarks.beside.Server;
import org.pprnet.benchmarks.stack.BenchStack;

/** Asks the feed service, and a server that does nothing but give the same bytes, for feeds in turn. */
public final class FeedsBenchmark {

    private final Server service;
    private final PrintStream progress;

    /** @param stack with summaries, of which feeds list the newest */
    public FeedsBenchmark(BenchStack stack, PrintStream progress) {
        service = new Server(stack.port("feed"), stack.process("feed"));
        this.progress = progress;
    }

    /**
     * Measures all kinds of requests.
     *
     * @param connections how many ask at once
     * @param requests of each kind in each round, to each of the two
     */
    public List<Comparison.Outcome> measure(int rounds, int connections, int requests) throws IOException {
        String tag = FeedRequest.tag(service.port());
        List<Asked> asked = Arrays.stream(FeedRequest.values()).map(request -> request.asked(tag)).toList();
        return new Comparison(service, progress).measure(asked, rounds, connections, requests);
    }
}
