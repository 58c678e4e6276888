package org.pprnet.benchmarks.memory;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.Median;
import org.pprnet.benchmarks.accounting.Account;
import org.pprnet.benchmarks.accounting.Memory;
import org.pprnet.benchmarks.stack.BenchConditions;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.stack.Filling;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.local.Failure;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.ServiceClient;
import org.pprnet.local.stack.Waiting;

/** Starts a stack again, lets it work, and leaves it alone: how much memory each service keeps. */
public final class MemoryBenchmark {

    private static final double SERVICE = 200;
    private static final double SEARCH_WITH_MEANING = 450;
    private static final Duration TIME_TO_EMBED = Duration.ofHours(1);
    private static final String LACKING = "pprnet_search_meaning_lacking";

    private final BenchStack stack;
    private final long seed;
    private final Work work;
    private final PrintStream progress;

    /**
     * What a stack does between its start and its rest.
     *
     * @param summaries how many are published
     * @param requests of readers: lists, pages, searches, feeds
     * @param patience with a service whose memory does not become steady
     */
    public record Work(int summaries, int requests, Duration patience) {}

    /**
     * What a service has, in MB.
     *
     * @param atRest resident, when it has worked and was left alone
     * @param rounds the same, of each round
     * @param started when it was started and left alone
     * @param loaded when it has just worked
     * @param rest as {@code atRest}, of the median round
     * @param unsteady in how many rounds it still changed when it was left alone no longer
     */
    public record Service(Figure atRest, List<Double> rounds, Memory started, Memory loaded, Memory rest,
            int unsteady) {}

    private record Round(Map<String, Memory> started, Map<String, Memory> loaded, Rest rest) {}

    /**
     * Measures nothing yet.
     *
     * @param seed of what is published; no round publishes what another did
     * @throws Failure where the system keeps no account of what processes have
     */
    public MemoryBenchmark(BenchStack stack, long seed, Work work, PrintStream progress) {
        Account.requireKept();
        this.stack = stack;
        this.seed = seed;
        this.work = work;
        this.progress = progress;
    }

    /** Measures the four services, without meaning. */
    public List<Service> measure(int rounds) throws IOException, InterruptedException {
        List<Round> measured = new ArrayList<>();
        while (measured.size() < rounds) {
            measured.add(round(BenchConditions.LEXICAL, measured.size()));
            progress.printf("round %d of %d%n", measured.size(), rounds);
        }
        return Ports.SERVICES.stream().map(name -> service("memory-" + name, SERVICE, name, measured)).toList();
    }

    /** Measures the search service once with its model; afterwards the stack is without it again. */
    public Service measureWithMeaning() throws IOException, InterruptedException {
        Round round = round(BenchConditions.WITH_MEANING, -1);
        stack.stop();
        stack.start();
        return service("memory-search-meaning", SEARCH_WITH_MEANING, "search", List.of(round));
    }

    private Round round(BenchConditions conditions, int number) throws IOException, InterruptedException {
        stack.restart(conditions);
        Map<String, Memory> started = rest().memory();
        SummaryGenerator generator = new SummaryGenerator(seed + number);
        stack.fill(new Filling(stack.ingest(), generator), work.summaries, progress);
        MixedLoad.ask(stack, generator, seed, work.requests);
        if (conditions.withMeaning()) {
            awaitEmbedded();
        }
        return new Round(started, look(), rest());
    }

    private void awaitEmbedded() {
        ServiceClient search = ServiceClient.local("search", stack.port("search"));
        if (!Waiting.until(TIME_TO_EMBED, () -> search.metric(LACKING).orElse(1) == 0)) {
            throw new Failure(Failure.FAILED, "after %s there are summaries without vectors".formatted(TIME_TO_EMBED));
        }
    }

    private Rest rest() throws InterruptedException {
        return Rest.await(this::look, work.patience);
    }

    private Map<String, Memory> look() {
        return Ports.SERVICES.stream().collect(
                Collectors.toMap(Function.identity(), name -> new Account(stack.process(name)).memory()));
    }

    private static Service service(String figure, double target, String name, List<Round> rounds) {
        List<Memory> rest = rounds.stream().map(round -> round.rest.memory().get(name)).toList();
        return new Service(Figure.atMost(target, figure, median(rest, Memory::resident), "MB"),
                rest.stream().map(Memory::resident).toList(),
                median(rounds.stream().map(round -> round.started.get(name)).toList()),
                median(rounds.stream().map(round -> round.loaded.get(name)).toList()), median(rest),
                Math.toIntExact(rounds.stream().filter(round -> round.rest.unsteady().contains(name)).count()));
    }

    private static Memory median(List<Memory> rounds) {
        return new Memory(median(rounds, Memory::resident), median(rounds, Memory::proportional),
                median(rounds, Memory::anonymous), median(rounds, Memory::peak));
    }

    private static double median(List<Memory> rounds, ToDoubleFunction<Memory> what) {
        return Median.of(rounds.stream().mapToDouble(what).boxed().toList());
    }
}
