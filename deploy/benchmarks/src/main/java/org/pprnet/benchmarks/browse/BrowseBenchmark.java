package org.pprnet.benchmarks.browse;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.load.Rounds;

/** Asks a small and a large archive for the same lists in turn, one request at a time. */
public final class BrowseBenchmark {

    /** What a list of any size may cost, as a multiple of what it costs in a small archive. */
    private static final double TARGET = 1.5;
    /** Until the virtual machines of both services have compiled what is asked of them. */
    private static final int UNMEASURED_ROUNDS = 5;

    private final Archive small;
    private final Archive large;
    private final PrintStream progress;

    public BrowseBenchmark(Archive small, Archive large, PrintStream progress) {
        this.small = small;
        this.large = large;
        this.progress = progress;
    }

    /**
     * What one list costs.
     *
     * @param cold the figure: each answer made anew
     * @param small and large the same, with the best and the worst round
     * @param warm the figure of one address asked again and again
     */
    public record Outcome(Figure cold, Rounds small, Rounds large, Figure warm) {}

    /**
     * Measures all lists in some representations.
     *
     * @param requests how many of each list in each round
     */
    public List<Outcome> measure(Set<Representation> representations, int rounds, int requests) throws IOException {
        List<Pair> pairs = pairs(representations);
        for (int round = 1 - UNMEASURED_ROUNDS; round <= rounds; round++) {
            for (Pair pair : pairs) {
                pair.small.ask(requests, round > 0);
                pair.large.ask(requests, round > 0);
            }
            progress.printf(round > 0 ? "round %d of %d%n" : "unmeasured round%n", round, rounds);
        }
        return pairs.stream().map(Pair::outcome).toList();
    }

    private List<Pair> pairs(Set<Representation> representations) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (Connection toSmall = small.connect(); Connection toLarge = large.connect()) {
            for (ReaderList list : ReaderList.values()) {
                List<String> ofSmall = list.addresses(toSmall, toSmall);
                List<String> ofLarge = list.addresses(toSmall, toLarge);
                for (Representation representation : representations) {
                    if (list.isMeasuredAs(representation)) {
                        pairs.add(new Pair("browse-" + list.label() + representation.suffix(),
                                new Asking(small, ofSmall, representation),
                                new Asking(large, ofLarge, representation)));
                    }
                }
            }
        }
        return pairs;
    }

    private record Pair(String name, Asking small, Asking large) {

        Outcome outcome() {
            return new Outcome(figure(name, large.cold(), small.cold()), small.cold(), large.cold(),
                    figure(name + "-again", large.warm(), small.warm()));
        }

        private static Figure figure(String name, Rounds large, Rounds small) {
            return Figure.atMost(TARGET, name, large.median(), "ms", small.median());
        }
    }
}
