package org.pprnet.benchmarks;

import java.time.LocalDate;
import java.util.List;
import org.pprnet.benchmarks.browse.BrowseBenchmark.Outcome;
import org.pprnet.benchmarks.browse.DeepPages;

/** What lists cost in a small and in a large archive, as people read it. */
record BrowseReport(List<Outcome> outcomes, long seed, int reference, int summaries, int rounds, int requests) {

    Report on(LocalDate date, Machine machine) {
        List<String> columns = List.of("p50 in ms", "at %,d".formatted(reference), "rounds",
                "at %,d".formatted(summaries), "rounds", "ratio", "target", "",
                "one address again and again: at %,d".formatted(reference), "at %,d".formatted(summaries), "ratio");
        return new Report("Lists as the archive grows", date, machine,
                "%,d summaries beside %,d (seed %d), %d rounds of %d requests each way, one at a time on one connection"
                        .formatted(summaries, reference, seed, rounds, requests),
                columns, outcomes.stream().map(BrowseReport::row).toList(), List.of(depth()),
                outcomes.stream().map(Outcome::cold).toList());
    }

    private String depth() {
        int small = DeepPages.depth(reference);
        int large = DeepPages.depth(summaries);
        return "Pages around page %,d of six, in the small archive around page %,d: it has none deeper that are full. The"
                .formatted(large, small)
                + " ratio is that of different addresses, whose answers nothing has made before; beside it what one address"
                + " costs that is asked for again and again.";
    }

    private static List<String> row(Outcome outcome) {
        Figure cold = outcome.cold();
        Figure warm = outcome.warm();
        return List.of(cold.name(), Report.milliseconds(cold.reference()), Report.spread(outcome.small()),
                Report.milliseconds(cold.figure()), Report.spread(outcome.large()), Report.ratio(cold.ratio()),
                cold.wish(),
                Report.verdict(cold), Report.milliseconds(warm.reference()), Report.milliseconds(warm.figure()),
                Report.ratio(warm.ratio()));
    }
}
