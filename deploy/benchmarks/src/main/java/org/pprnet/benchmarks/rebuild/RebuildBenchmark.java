package org.pprnet.benchmarks.rebuild;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.Median;
import org.pprnet.benchmarks.stack.BenchStack;

/** Rebuilds each view again and again, each time beside its reference, and looks whether all come to the same. */
public final class RebuildBenchmark {

    private static final String INDEX = "pprnet-summaries";

    private final BenchStack stack;
    private final int rounds;
    private final PrintStream progress;

    /** @param rounds how often each view is rebuilt */
    public RebuildBenchmark(BenchStack stack, int rounds, PrintStream progress) {
        this.stack = stack;
        this.rounds = rounds;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param seconds the median of a whole rebuild, the comparison and the switch included
     * @param digests all that came out: one, where a view is a function of the log
     */
    public record Outcome(String view, Figure figure, double seconds, int rebuilds, Set<String> digests) {}

    /** Rebuilds the three views, one after the other. */
    public List<Outcome> run() throws IOException, InterruptedException, SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(measure("catalog", 0.5, new RawUpserts(stack.postgres(), "catalog")::seconds));
        outcomes.add(measure("search", 0.8, new RawBulk(stack.elasticsearch(), INDEX)::seconds));
        outcomes.add(measure("feed", 0.5, new RawUpserts(stack.postgres(), "feed")::seconds));
        return outcomes;
    }

    @FunctionalInterface
    private interface Reference {

        double seconds() throws IOException, InterruptedException, SQLException;
    }

    private Outcome measure(String view, double target, Reference reference)
            throws IOException, InterruptedException, SQLException {
        List<Double> rates = new ArrayList<>();
        List<Double> references = new ArrayList<>();
        List<Double> wholes = new ArrayList<>();
        Set<String> digests = new TreeSet<>();
        for (int round = 1; round <= rounds; round++) {
            Rebuilt rebuilt = Rebuilt.of(stack, view);
            rates.add(rebuilt.rate());
            wholes.add(rebuilt.seconds());
            digests.add(rebuilt.digest());
            references.add(rebuilt.events() / reference.seconds());
            progress.printf("%s %d of %d: %d events in %.1f s, %.0f events/s, raw %.0f, digest %.12s%n", view, round,
                    rounds, rebuilt.events(), rebuilt.seconds(), rates.getLast(), references.getLast(),
                    rebuilt.digest());
        }
        Figure figure = new Figure("rebuild-" + view, Median.of(rates), "events/s", Median.of(references), target);
        return new Outcome(view, figure, Median.of(wholes), rounds, digests);
    }
}
