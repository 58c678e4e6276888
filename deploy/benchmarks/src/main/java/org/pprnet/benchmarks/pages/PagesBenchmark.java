package org.pprnet.benchmarks.pages;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.benchmarks.beside.Asked;
import org.pprnet.benchmarks.beside.Comparison;
import org.pprnet.benchmarks.beside.Server;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.load.Rounds;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.stack.Newest;
import org.pprnet.benchmarks.summaries.SummaryGenerator;

/**
 * Asks the catalog service, and a server that does nothing but give the same bytes, for pages and lists in turn; then, after
 * changes, the catalog alone for what it has to make anew.
 */
public final class PagesBenchmark {

    /** Until the service's virtual machine has compiled how pages are made. */
    private static final int UNMEASURED_ROUNDS = 5;
    private static final int CHANGES = 20;

    private final BenchStack stack;
    private final SummaryGenerator generator;
    private final PrintStream progress;

    /**
     * What one page costs.
     *
     * @param compared as it is answered again and again while nothing changes
     * @param made milliseconds that it takes after a change, one request at a time
     * @param kept the same of the request after that
     */
    public record Outcome(Comparison.Outcome compared, Rounds made, Rounds kept) {}

    /**
     * @param stack with summaries
     * @param generator of the summary that is published and changed
     */
    public PagesBenchmark(BenchStack stack, SummaryGenerator generator, PrintStream progress) {
        this.stack = stack;
        this.generator = generator;
        this.progress = progress;
    }

    /**
     * Measures all pages.
     *
     * @param connections how many ask at once
     * @param requests of each kind in each round, to each of the two
     */
    public List<Outcome> measure(int rounds, int connections, int requests)
            throws IOException {
        Server service = new Server(stack.port("catalog"), stack.process("catalog"));
        List<Asked> asked = ReaderPages.of(service.port());
        List<Comparison.Outcome> compared = new Comparison(service, progress).measure(asked, rounds, connections,
                requests);
        List<Anew> anew = asked.stream().map(Anew::new).toList();
        change(anew, service.port(), rounds);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            outcomes.add(new Outcome(compared.get(i), anew.get(i).made(), anew.get(i).kept()));
        }
        return outcomes;
    }

    private void change(List<Anew> anew, int port, int rounds) throws IOException {
        Newest newest = Newest.publish(stack.ingest(), generator);
        for (int round = 1 - UNMEASURED_ROUNDS; round <= rounds; round++) {
            try (Connection connection = new Connection(port)) {
                for (int change = 0; change < CHANGES; change++) {
                    newest.revise();
                    for (Anew one : anew) {
                        one.ask(connection);
                    }
                }
            }
            for (Anew one : anew) {
                one.endRound(round > 0);
            }
        }
        progress.printf("asked after each of %d changes%n", CHANGES * (UNMEASURED_ROUNDS + rounds));
    }
}
