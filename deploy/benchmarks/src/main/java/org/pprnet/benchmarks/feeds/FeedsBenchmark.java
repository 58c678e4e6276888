package org.pprnet.benchmarks.feeds;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.stack.BenchStack;

/** Asks the feed service, and a server that does nothing but give the same bytes, for feeds in turn. */
public final class FeedsBenchmark {

    private static final double RATE = 0.5;
    private static final double PROCESSOR_TIME = 3;
    /** Until the virtual machines of both have compiled what is asked of them. */
    private static final int UNMEASURED_ROUNDS = 3;

    private final BenchStack stack;
    private final PrintStream progress;

    /**
     * What came of one kind of request.
     *
     * @param bytes of an answer, head and body
     * @param rate requests per second
     * @param processorTime of a request, in microseconds
     * @param p99 milliseconds, of the service
     * @param referenceP99 the same of the reference
     */
    public record Outcome(FeedRequest request, int bytes, Figure rate, Figure processorTime, double p99,
            double referenceP99) {}

    /** @param stack with summaries, of which feeds list the newest */
    public FeedsBenchmark(BenchStack stack, PrintStream progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /**
     * Measures all kinds of requests.
     *
     * @param connections how many ask at once
     * @param requests of each kind in each round, to each of the two
     */
    public List<Outcome> measure(int rounds, int connections, int requests) throws IOException {
        Server service = new Server(stack.port("feed"), stack.process("feed"));
        try (Reference reference = new Reference(service.port())) {
            List<Measured> measured = Arrays.stream(FeedRequest.values()).map(Measured::new).toList();
            for (int round = 1 - UNMEASURED_ROUNDS; round <= rounds; round++) {
                for (Measured one : measured) {
                    one.measure(service, reference.server(), round, connections, requests);
                }
                progress.printf(round > 0 ? "round %d of %d%n" : "unmeasured round%n", round, rounds);
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Measured one : measured) {
                outcomes.add(one.outcome(one.request.sample(service.port()).length()));
            }
            return outcomes;
        }
    }

    private record Measured(FeedRequest request, Server.Rounds service, Server.Rounds reference) {

        Measured(FeedRequest request) {
            this(request, new Server.Rounds(), new Server.Rounds());
        }

        void measure(Server asked, Server bare, int round, int connections, int requests) throws IOException {
            boolean counts = round > 0;
            Server.Rounds mine = counts ? service : new Server.Rounds();
            Server.Rounds its = counts ? reference : new Server.Rounds();
            if (round % 2 == 0) {
                bare.measure(request, connections, requests, its);
                asked.measure(request, connections, requests, mine);
            } else {
                asked.measure(request, connections, requests, mine);
                bare.measure(request, connections, requests, its);
            }
        }

        Outcome outcome(int bytes) {
            String name = "feed-" + request.label();
            return new Outcome(request, bytes,
                    Figure.atLeast(RATE, name, service.rate(), "requests/s", reference.rate()),
                    Figure.atMost(PROCESSOR_TIME, name + "-cpu", service.processorTime(), "µs",
                            reference.processorTime()),
                    service.p99(), reference.p99());
        }
    }
}
