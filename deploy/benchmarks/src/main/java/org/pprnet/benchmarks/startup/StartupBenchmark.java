package org.pprnet.benchmarks.startup;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.Median;
import org.pprnet.benchmarks.accounting.Account;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.local.stack.Ports;

/** Ends a stack and starts it again, several times: how long it takes to be ready, and what that costs each service. */
public final class StartupBenchmark {

    private static final double STACK = 30;
    private static final double SERVICE = 2;

    private final BenchStack stack;
    private final PrintStream progress;

    /**
     * What came of it.
     *
     * @param stack seconds from the start until all of it is ready
     * @param seconds the same, of each round
     * @param secondsWithoutCache the same of one start without what was learnt from an earlier one; null if there was none
     * @param service seconds of a processor that the service takes that takes most
     */
    public record Outcome(Figure stack, List<Double> seconds, @Nullable Double secondsWithoutCache, Figure service,
            List<ServiceStart> services) {}

    /**
     * The starts of one service.
     *
     * @param processor seconds of a processor until it was ready, of each round
     * @param seconds from the start of its process until then, of each round
     * @param processorWithoutCache as {@code processor}, once, without what was learnt from an earlier start; null if there was
     *        no such start
     */
    public record ServiceStart(String name, List<Double> processor, List<Double> seconds,
            @Nullable Double processorWithoutCache) {}

    /**
     * Measures nothing yet.
     *
     * @param stack that runs, with data
     * @throws org.pprnet.local.Failure where the system keeps no account of what processes cost
     */
    public StartupBenchmark(BenchStack stack, PrintStream progress) {
        Account.requireKept();
        this.stack = stack;
        this.progress = progress;
    }

    /**
     * Starts it again so many times; before several of these once more, unmeasured. It runs when this returns.
     *
     * @param alsoWithoutCaches once, before all of these
     */
    public Outcome measure(int rounds, boolean alsoWithoutCaches) {
        Start withoutCache = alsoWithoutCaches ? Start.again(stack, false) : null;
        if (withoutCache != null) {
            progress.printf("ready after %.1f s without caches%n", withoutCache.seconds());
        }
        if (rounds > 1) {
            progress.printf("unmeasured round: ready after %.1f s%n", Start.again(stack, true).seconds());
        }
        List<Start> starts = new ArrayList<>();
        while (starts.size() < rounds) {
            starts.add(Start.again(stack, true));
            progress.printf("round %d of %d: ready after %.1f s%n", starts.size(), rounds,
                    starts.getLast().seconds());
        }
        return outcome(starts, withoutCache);
    }

    static Outcome outcome(List<Start> starts, @Nullable Start withoutCache) {
        List<Double> seconds = starts.stream().map(Start::seconds).toList();
        List<ServiceStart> services = Ports.SERVICES.stream().map(name -> service(name, starts, withoutCache)).toList();
        ServiceStart most = services.stream().max(Comparator.comparing(one -> Median.of(one.processor())))
                .orElseThrow();
        return new Outcome(Figure.atMost(STACK, "startup-stack", Median.of(seconds), "s"), seconds,
                withoutCache == null ? null : withoutCache.seconds(),
                Figure.atMost(SERVICE, "startup-service-cpu", Median.of(most.processor()), "s"), services);
    }

    private static ServiceStart service(String name, List<Start> starts, @Nullable Start withoutCache) {
        return new ServiceStart(name, starts.stream().map(start -> start.services().get(name).processor()).toList(),
                starts.stream().map(start -> start.services().get(name).age()).toList(),
                withoutCache == null ? null : withoutCache.services().get(name).processor());
    }
}
