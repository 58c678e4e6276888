package org.pprnet.benchmarks.beside;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.benchmarks.Figure;

/** Asks a service, and a server that does nothing but give the same bytes, for the same in turn. */
public final class Comparison {

    /** Until the virtual machines of both have compiled what is asked of them. */
    private static final int UNMEASURED_ROUNDS = 3;

    private final Server service;
    private final PrintStream progress;

    /**
     * What came of one thing that was asked for.
     *
     * @param bytes of an answer, head and body; of several, on average
     */
    public record Outcome(Asked asked, int bytes, Answered service, Answered reference) {

        /** Requests per second. */
        public Figure rate(double target) {
            return Figure.atLeast(target, asked.name(), service.rate(), "requests/s", reference.rate());
        }

        /** Processor time of a request. */
        public Figure processorTime(double target) {
            return Figure.atMost(target, asked.name() + "-cpu", service.processorTime(), "µs",
                    reference.processorTime());
        }
    }

    public Comparison(Server service, PrintStream progress) {
        this.service = service;
        this.progress = progress;
    }

    /**
     * Measures all that is asked for. Nothing may change meanwhile.
     *
     * @param connections how many ask at once
     * @param requests of each kind in each round, to each of the two
     */
    public List<Outcome> measure(List<Asked> all, int rounds, int connections, int requests) throws IOException {
        try (Reference reference = new Reference(service.port(), all)) {
            List<Measured> measured = all.stream().map(Measured::new).toList();
            for (int round = 1 - UNMEASURED_ROUNDS; round <= rounds; round++) {
                for (Measured one : measured) {
                    one.measure(service, reference.server(), round, connections, requests);
                }
                progress.printf(round > 0 ? "round %d of %d%n" : "unmeasured round%n", round, rounds);
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Measured one : measured) {
                outcomes.add(new Outcome(one.asked, one.asked.bytes(service.port()), one.service, one.reference));
            }
            return outcomes;
        }
    }

    private record Measured(Asked asked, Answered service, Answered reference) {

        Measured(Asked asked) {
            this(asked, new Answered(), new Answered());
        }

        void measure(Server measured, Server bare, int round, int connections, int requests) throws IOException {
            boolean counts = round > 0;
            Answered its = counts ? service : new Answered();
            Answered plain = counts ? reference : new Answered();
            if (round % 2 == 0) {
                bare.measure(asked, connections, requests, plain);
                measured.measure(asked, connections, requests, its);
            } else {
                measured.measure(asked, connections, requests, its);
                bare.measure(asked, connections, requests, plain);
            }
        }
    }
}
