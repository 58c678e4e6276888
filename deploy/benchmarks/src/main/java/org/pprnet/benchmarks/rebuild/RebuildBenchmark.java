package org.pprnet.benchmarks.rebuild;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.Median;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.local.Failure;
import org.pprnet.local.stack.Ports;

/** Rebuilds each view again and again, and looks whether all rebuilds come to the same. */
public final class RebuildBenchmark {

    private final BenchStack stack;
    private final PrintStream progress;

    public RebuildBenchmark(BenchStack stack, PrintStream progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param seconds the median of a whole rebuild, the comparison and the switch included
     * @param digests all that came out: one, where a view is a function of the log
     */
    public record Outcome(String view, Figure figure, double seconds, int rebuilds, Set<String> digests) {

        Outcome with(String digest) {
            Set<String> all = new TreeSet<>(digests);
            all.add(digest);
            return new Outcome(view, figure, seconds, rebuilds + 1, all);
        }
    }

    /** Rebuilds some of {@link Ports#VIEWS} one after the other, each time beside its reference. */
    public List<Outcome> measure(Set<String> views, int rounds)
            throws IOException, InterruptedException, SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        for (String view : views) {
            outcomes.add(view.equals("search")
                    ? measure(rounds, view, 0.8, new RawBulk(stack.elasticsearch(), BenchStack.INDEX)::seconds)
                    : measure(rounds, view, 0.5, new RawUpserts(stack.postgres(), view)::seconds));
        }
        return outcomes;
    }

    /**
     * Rebuilds the views more often, side by side and unmeasured.
     *
     * @return what came of these and of the measured ones
     */
    public List<Outcome> repeat(List<Outcome> measured, int times) throws InterruptedException {
        List<Outcome> outcomes = measured;
        try (ExecutorService rebuilds = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int time = 1; time <= times; time++) {
                List<Future<Outcome>> running = outcomes.stream().map(outcome -> rebuilds
                        .submit(() -> outcome.with(Rebuilt.of(stack, outcome.view()).digest()))).toList();
                outcomes = new ArrayList<>();
                for (Future<Outcome> one : running) {
                    outcomes.add(outcome(one));
                }
                progress.printf("%d of %d more: %s%n", time, times, outcomes.stream()
                        .map(outcome -> outcome.view() + " " + outcome.digests()).collect(Collectors.joining(", ")));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(Future<Outcome> rebuild) throws InterruptedException {
        try {
            return rebuild.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Failure failure) {
                throw failure;
            }
            throw new IllegalStateException("A rebuild could not be followed", e);
        }
    }

    @FunctionalInterface
    private interface Reference {

        double seconds() throws IOException, InterruptedException, SQLException;
    }

    private Outcome measure(int rounds, String view, double target, Reference reference)
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
        Figure figure = Figure.atLeast(target, "rebuild-" + view, Median.of(rates), "events/s",
                Median.of(references));
        return new Outcome(view, figure, Median.of(wholes), rounds, digests);
    }
}
