package org.pprnet.benchmarks.search;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.Median;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.load.Together;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.local.Failure;

/** Asks the search service, and its Elasticsearch directly, for the same in turn. */
public final class SearchBenchmark {

    private static final String COST = "search-p50";
    private static final double TARGET = 1.3;
    private static final double RATE = 0.7;
    /** Until the virtual machines of both have compiled what is asked of them. */
    private static final int UNMEASURED_ROUNDS = 10;
    /** For each that is measured, where few are. */
    private static final int FOR_EACH = 4;

    private final int service;
    private final int elasticsearch;
    private final PrintStream progress;
    private final BothWays all = new BothWays();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> directRates = new ArrayList<>();

    /**
     * What came of it.
     *
     * @param costs of a request, one at a time: of all kinds together, then of each
     * @param rate requests per second of all kinds together, over several connections at once
     */
    public record Outcome(List<Cost> costs, Figure rate) {}

    /**
     * What a request costs.
     *
     * @param what is typed, in words
     * @param found how many summaries such a search finds: the median; 0 for all kinds together
     * @param figure the median over the rounds of each round's median
     * @param rounds the same, with the best and the worst round
     */
    public record Cost(String what, double found, Figure figure, BothWays rounds) {}

    /**
     * Makes searches about summaries that the stack has.
     *
     * @param seed of the summaries
     * @param each how many searches of each kind
     * @throws Failure where the service does not find what its Elasticsearch finds
     */
    public SearchBenchmark(BenchStack stack, long seed, int each, PrintStream progress) throws IOException {
        service = stack.port("search");
        elasticsearch = stack.elasticsearchPort();
        this.progress = progress;
        List<Map<String, Object>> summaries = Stream.generate(new SummaryGenerator(seed)::next).limit(each).toList();
        Random random = new Random(seed);
        try (Direct direct = new Direct(stack.elasticsearch());
                Connection toService = new Connection(service);
                Connection toElasticsearch = new Connection(elasticsearch)) {
            for (ReaderQuery query : ReaderQuery.values()) {
                List<Pair> pairs = summaries.stream().map(summary -> query.about(summary, random))
                        .map(search -> new Pair(search.toService(), direct.toElasticsearch(search))).toList();
                kinds.add(Kind.of(query, pairs, toService, toElasticsearch));
            }
        }
    }

    /** @param connections how many ask at once for the rate */
    public Outcome measure(int rounds, int connections) throws IOException, InterruptedException {
        for (int round = 1 - Math.min(UNMEASURED_ROUNDS, FOR_EACH * rounds); round <= rounds; round++) {
            boolean measured = round > 0;
            boolean serviceFirst = round % 2 == 0;
            RoundTimes times = costs(serviceFirst, measured);
            rates(connections, serviceFirst, measured);
            progress.printf("%s: %s%n", measured ? "round %d of %d".formatted(round, rounds) : "unmeasured round",
                    times);
        }
        Stream<Cost> together = Stream.of(new Cost("all of these", 0, all.figure(TARGET, COST), all));
        return new Outcome(Stream.concat(together, kinds.stream().map(kind -> kind.cost(TARGET, COST))).toList(),
                Figure.atLeast(RATE, "search-rate", Median.of(rates), "requests/s", Median.of(directRates)));
    }

    private RoundTimes costs(boolean serviceFirst, boolean measured) throws IOException {
        RoundTimes round = new RoundTimes();
        try (Connection toService = new Connection(service);
                Connection toElasticsearch = new Connection(elasticsearch)) {
            for (Kind kind : kinds) {
                RoundTimes times = RoundTimes.of(kind.pairs(), toService, toElasticsearch, serviceFirst);
                round.add(times);
                if (measured) {
                    kind.rounds().add(times);
                }
            }
        }
        if (measured) {
            all.add(round);
        }
        return round;
    }

    private void rates(int connections, boolean serviceFirst, boolean measured)
            throws IOException, InterruptedException {
        double first = serviceFirst ? serviceRate(connections) : directRate(connections);
        double second = serviceFirst ? directRate(connections) : serviceRate(connections);
        if (measured) {
            rates.add(serviceFirst ? first : second);
            directRates.add(serviceFirst ? second : first);
        }
    }

    private double serviceRate(int connections) throws IOException, InterruptedException {
        return rate(service, connections, Pair::service);
    }

    private double directRate(int connections) throws IOException, InterruptedException {
        return rate(elasticsearch, connections, Pair::elasticsearch);
    }

    private double rate(int port, int connections, Function<Pair, Request> way)
            throws IOException, InterruptedException {
        List<Request> requests = kinds.stream().flatMap(kind -> kind.pairs().stream()).map(way).toList();
        return Together.rate(port, connections, requests);
    }
}
