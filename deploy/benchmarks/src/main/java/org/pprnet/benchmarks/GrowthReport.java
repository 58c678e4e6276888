package org.pprnet.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pprnet.benchmarks.growth.DeepPages;
import org.pprnet.benchmarks.growth.GrowthBenchmark.ListCost;
import org.pprnet.benchmarks.growth.GrowthBenchmark.MemoryCost;
import org.pprnet.benchmarks.growth.GrowthBenchmark.Outcome;
import org.pprnet.benchmarks.growth.GrowthBenchmark.SearchCost;
import org.pprnet.benchmarks.search.FewHits;
import org.pprnet.benchmarks.stack.Change;
import org.pprnet.benchmarks.stack.Totals;

/**
 * What a small and a large archive cost, as people read it.
 *
 * @param filled sentences about how the large one was filled, and what was found of it at the end; none, if it was there
 */
record GrowthReport(Outcome outcome, Extent extent, List<String> filled) {

    GrowthReport {
        filled = List.copyOf(filled);
    }

    /**
     * How much was asked of how much.
     *
     * @param reference how many summaries the small archive has
     * @param summaries how many the large one
     * @param requests of each list in each round
     */
    record Extent(long seed, int reference, int summaries, int rounds, int requests) {}

    Report on(LocalDate date, Machine machine) {
        List<List<String>> rows = new ArrayList<>(outcome.lists().stream().map(this::row).toList());
        rows.add(row(outcome.search()));
        outcome.memory().forEach(cost -> rows.add(row(cost)));
        List<String> notes = new ArrayList<>(List.of(depth(), found(), memory()));
        notes.addAll(filled);
        return new Report("As the archive grows", date, machine,
                "%,d summaries beside %,d (seed %d), %d rounds of %d requests each way, one at a time on one connection"
                        .formatted(extent.summaries, extent.reference, extent.seed, extent.rounds, extent.requests),
                List.of("figure", "", "at %,d".formatted(extent.summaries), "rounds", "reference", "", "rounds",
                        "ratio", "target", "", "one address again and again: at %,d".formatted(extent.summaries),
                        "at %,d".formatted(extent.reference), "ratio"),
                rows, notes, outcome.figures());
    }

    private List<String> row(ListCost cost) {
        Figure cold = cost.cold();
        Figure warm = cost.warm();
        return List.of(cold.name(), "p50, ms", Report.milliseconds(cold.figure()), Report.spread(cost.large()),
                "at %,d".formatted(extent.reference), Report.milliseconds(cold.reference()),
                Report.spread(cost.small()), Report.ratio(cold.ratio()), cold.wish(), Report.verdict(cold),
                Report.milliseconds(warm.figure()), Report.milliseconds(warm.reference()),
                Report.ratio(warm.ratio()));
    }

    private static List<String> row(SearchCost cost) {
        Figure figure = cost.figure();
        return List.of(figure.name(), "p50, ms", Report.milliseconds(figure.figure()),
                Report.spread(cost.rounds().service()), "Elasticsearch directly",
                Report.milliseconds(figure.reference()), Report.spread(cost.rounds().elasticsearch()),
                Report.ratio(figure.ratio()), figure.wish(), Report.verdict(figure), "", "", "");
    }

    private List<String> row(MemoryCost cost) {
        Figure figure = cost.figure();
        return List.of(figure.name(), "resident, " + figure.unit(), Report.number(figure.figure()),
                "%s–%s".formatted(Report.number(cost.least()), Report.number(cost.most())),
                "at %,d".formatted(extent.reference), Report.number(figure.reference()), "",
                Report.ratio(figure.ratio()), figure.wish(), Report.verdict(figure), "", "", "");
    }

    private String depth() {
        int small = DeepPages.depth(extent.reference);
        int large = DeepPages.depth(extent.summaries);
        return "Pages around page %,d of six, in the small archive around page %,d: it has none deeper that are full. The"
                .formatted(large, small)
                + " ratio is that of different addresses, whose answers nothing has made before; beside it what one address"
                + " costs that is asked for again and again.";
    }

    private String found() {
        return outcome.search().found().stream()
                .map(kind -> "%d of %s (%s, %s at most)".formatted(kind.searches(), kind.what(),
                        Report.number(kind.median()), Report.number(kind.most())))
                .collect(Collectors.joining("; ",
                        "Searches that find %,d summaries at most, and in brackets how many they find, the median first: "
                                .formatted(FewHits.MOST),
                        "."));
    }

    private static String memory() {
        return "Memory is what the operating system counts for the process, after each round of searches. Both archives were"
                + " asked for the same lists, and for as many searches of each kind; before that, searches were tried out, in"
                + " the large one more.";
    }

    /** How long filling took. */
    static String pace(Totals totals, Duration time) {
        return String.format(Locale.ROOT,
                "%,d summaries, %,d of them revised and %,d withdrawn, were published and live in all three views within %d:%02d:%02d: %.0f a second.",
                totals.published(), totals.changed(Change.REVISION), totals.changed(Change.WITHDRAWAL),
                time.toHours(), time.toMinutesPart(), time.toSecondsPart(),
                totals.published() * 1e9 / time.toNanos());
    }
}
