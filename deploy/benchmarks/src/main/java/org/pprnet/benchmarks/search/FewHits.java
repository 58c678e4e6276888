package org.pprnet.benchmarks.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.local.Failure;

/** Searches that find few summaries, however many there are: of the service, and of its Elasticsearch directly, in turn. */
public final class FewHits {

    /** What a search finds at most. */
    public static final int MOST = 1_000;

    /** How many searches are tried for each that is wanted: of a large archive, many find too much. */
    private static final int TRIES = 10;

    private final long seed;
    private final int service;
    private final int elasticsearch;
    private final List<Few> few = new ArrayList<>();
    private final BothWays measured = new BothWays();

    /**
     * What searches of one kind found.
     *
     * @param what is typed, in words
     * @param searches how many there are
     * @param median and most: summaries that one of them finds
     */
    public record Found(String what, int searches, double median, double most) {}

    /**
     * Makes searches about summaries that the stack was filled with, and keeps those that find few.
     *
     * @param seed of the summaries
     * @param summaries how many there are of that seed
     * @param each how many searches of each kind at most
     * @throws Failure where the service does not find what its Elasticsearch finds, or no search finds few
     */
    public FewHits(BenchStack stack, long seed, int summaries, int each) throws IOException {
        this(stack, seed, summaries, _ -> each);
    }

    private FewHits(BenchStack stack, long seed, int summaries, ToIntFunction<ReaderQuery> wanted)
            throws IOException {
        this.seed = seed;
        service = stack.port("search");
        elasticsearch = stack.elasticsearchPort();
        try (Direct direct = new Direct(stack.elasticsearch());
                Connection toService = new Connection(service);
                Connection toElasticsearch = new Connection(elasticsearch)) {
            for (ReaderQuery query : ReaderQuery.values()) {
                int each = wanted.applyAsInt(query);
                Iterator<Pair> tried = searches(query, seed).limit(Math.min(summaries, TRIES * each))
                        .map(search -> new Pair(search.toService(), direct.toElasticsearch(search))).iterator();
                few.add(Few.of(query, tried, each, toService, toElasticsearch));
            }
        }
        few.removeIf(kind -> kind.pairs().isEmpty());
        if (few.isEmpty()) {
            throw new Failure(Failure.COULD_NOT_RUN, "no search finds between 1 and %,d summaries".formatted(MOST));
        }
    }

    /**
     * As many searches of each kind in another archive.
     *
     * @param summaries how many there are of the same seed
     * @throws Failure where the service does not find what its Elasticsearch finds, or fewer searches find few
     */
    public FewHits likewise(BenchStack stack, int summaries) throws IOException {
        Map<ReaderQuery, Integer> kinds = few.stream()
                .collect(Collectors.toMap(Few::query, kind -> kind.pairs().size()));
        FewHits others = new FewHits(stack, seed, summaries, query -> kinds.getOrDefault(query, 0));
        if (others.searches() < searches()) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "of %,d summaries, not enough searches find between 1 and %,d: ask for fewer with --requests"
                            .formatted(summaries, MOST));
        }
        return others;
    }

    private int searches() {
        return few.stream().mapToInt(kind -> kind.pairs().size()).sum();
    }

    private static Stream<Search> searches(ReaderQuery query, long seed) {
        Random random = new Random(seed);
        return Stream.generate(new SummaryGenerator(seed)::next).map(summary -> query.about(summary, random));
    }

    /** All searches once, each way first as often as the other. */
    public void round(int round, boolean counts) throws IOException {
        RoundTimes times = new RoundTimes();
        try (Connection toService = new Connection(service);
                Connection toElasticsearch = new Connection(elasticsearch)) {
            for (Few kind : few) {
                times.add(RoundTimes.of(kind.pairs(), toService, toElasticsearch, round % 2 == 0));
            }
        }
        if (counts) {
            measured.add(times);
        }
    }

    /** The service's times beside those of Elasticsearch, of all searches together. */
    public Figure figure(double target, String name) {
        return measured.figure(target, name);
    }

    /** The same, with the best and the worst round. */
    public BothWays rounds() {
        return measured;
    }

    /** What each kind of search found, of those that there are. */
    public List<Found> found() {
        return few.stream().map(Few::summary).toList();
    }
}
