package org.pprnet.benchmarks.growth;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.load.Rounds;
import org.pprnet.benchmarks.search.BothWays;
import org.pprnet.benchmarks.search.FewHits;

/** Asks a small and a large archive for the same in turn, one request at a time. */
public final class GrowthBenchmark {

    /** What anything may cost in an archive of any size, as a multiple of its reference. */
    private static final double TARGET = 1.5;
    private static final String NAME = "growth-";
    private static final String CATALOG = "catalog";
    /** Until the virtual machines of both services have compiled what is asked of them; fewer where little is measured. */
    private static final int UNMEASURED_ROUNDS = 5;
    /** The same of searches, which are fewer, for each of those. */
    private static final int OF_SEARCHES = 4;

    private final Archive small;
    private final Archive large;
    private final PrintStream progress;
    private final List<MemoryOfBoth> memory = List.of(new MemoryOfBoth("ingest"), new MemoryOfBoth("search"));

    /**
     * What came of it.
     *
     * @param memory of the services that keep nothing of the archive in memory
     */
    public record Outcome(List<ListCost> lists, SearchCost search, List<MemoryCost> memory) {

        /** All figures that have a target. */
        public List<Figure> figures() {
            List<Figure> figures = new ArrayList<>(lists.stream().map(ListCost::cold).toList());
            figures.add(search.figure());
            memory.forEach(cost -> figures.add(cost.figure()));
            return figures;
        }
    }

    /**
     * What one list costs.
     *
     * @param cold the figure: each answer made anew
     * @param small and large the same, with the best and the worst round
     * @param warm the figure of one address asked again and again
     */
    public record ListCost(Figure cold, Rounds small, Rounds large, Figure warm) {}

    /**
     * What searches cost in the large archive, beside the same of its Elasticsearch directly.
     *
     * @param rounds the same, with the best and the worst round
     */
    public record SearchCost(Figure figure, BothWays rounds, List<FewHits.Found> found) {}

    /**
     * How much memory a service takes.
     *
     * @param figure the median over the rounds
     * @param least and most in the large archive
     */
    public record MemoryCost(Figure figure, double least, double most) {}

    public GrowthBenchmark(Archive small, Archive large, PrintStream progress) {
        this.small = small;
        this.large = large;
        this.progress = progress;
    }

    /**
     * Measures everything.
     *
     * @param representations of lists
     * @param requests how many of each list in each round
     * @param searchesOfSmall and searchesOfLarge searches of each archive: as many of the one as of the other, so that memory
     * can be compared
     */
    public Outcome measure(Set<Representation> representations, int rounds, int requests, FewHits searchesOfSmall,
            FewHits searchesOfLarge) throws IOException {
        List<ListCost> lists = lists(representations, rounds, requests);
        search(rounds, searchesOfSmall, searchesOfLarge);
        return new Outcome(lists,
                new SearchCost(searchesOfLarge.figure(TARGET, NAME + "search"), searchesOfLarge.rounds(),
                        searchesOfLarge.found()),
                memory.stream().map(one -> one.cost(TARGET)).toList());
    }

    private List<ListCost> lists(Set<Representation> representations, int rounds, int requests) throws IOException {
        List<Pair> pairs = pairs(representations);
        for (int round = 1 - unmeasured(rounds); round <= rounds; round++) {
            for (Pair pair : pairs) {
                pair.small.ask(requests, round > 0);
                pair.large.ask(requests, round > 0);
            }
            say("of lists", round, rounds);
        }
        return pairs.stream().map(Pair::outcome).toList();
    }

    private void search(int rounds, FewHits searchesOfSmall, FewHits searchesOfLarge) throws IOException {
        for (int round = 1 - OF_SEARCHES * unmeasured(rounds); round <= rounds; round++) {
            searchesOfSmall.round(round, round > 0);
            searchesOfLarge.round(round, round > 0);
            if (round > 0) {
                look();
            }
            say("of searches", round, rounds);
        }
    }

    private static int unmeasured(int rounds) {
        return Math.min(UNMEASURED_ROUNDS, rounds);
    }

    private void look() {
        for (MemoryOfBoth one : memory) {
            one.look(small, large);
        }
    }

    private void say(String what, int round, int rounds) {
        progress.printf(round > 0 ? "round %2$d of %3$d %1$s%n" : "unmeasured round %s%n", what, round, rounds);
    }

    private List<Pair> pairs(Set<Representation> representations) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (Connection toSmall = small.connect(CATALOG); Connection toLarge = large.connect(CATALOG)) {
            for (ReaderList list : ReaderList.values()) {
                List<String> ofSmall = list.addresses(toSmall, toSmall);
                List<String> ofLarge = list.addresses(toSmall, toLarge);
                for (Representation representation : representations) {
                    if (list.isMeasuredAs(representation)) {
                        pairs.add(new Pair(NAME + list.label() + representation.suffix(),
                                new Asking(small, list.service(), ofSmall, representation),
                                new Asking(large, list.service(), ofLarge, representation)));
                    }
                }
            }
        }
        return pairs;
    }

    private record Pair(String name, Asking small, Asking large) {

        ListCost outcome() {
            return new ListCost(figure(name, large.cold(), small.cold()), small.cold(), large.cold(),
                    figure(name + "-again", large.warm(), small.warm()));
        }

        private static Figure figure(String name, Rounds large, Rounds small) {
            return Figure.atMost(TARGET, name, large.median(), "ms", small.median());
        }
    }
}
