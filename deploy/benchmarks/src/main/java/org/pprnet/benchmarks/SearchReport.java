package org.pprnet.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pprnet.benchmarks.search.SearchBenchmark.Cost;
import org.pprnet.benchmarks.search.SearchBenchmark.Outcome;

/** What searches cost beside the same searches of Elasticsearch, as people read it. */
record SearchReport(Outcome outcome, long seed, int summaries, int rounds, int requests, int connections) {

    Report on(LocalDate date, Machine machine) {
        List<List<String>> rows = new ArrayList<>(outcome.costs().stream().map(SearchReport::row).toList());
        Figure rate = outcome.rate();
        rows.add(List.of(rate.name(), "all of these, %d at once".formatted(connections), "",
                Report.number(rate.figure()) + " " + rate.unit(), "",
                Report.number(rate.reference()), "",
                Report.ratio(rate.ratio()), rate.wish(), Report.verdict(rate)));
        return new Report("Searches", date, machine,
                "%,d summaries (seed %d), %d rounds of %d searches of each kind, by words alone".formatted(summaries,
                        seed, rounds, requests),
                List.of("figure", "what is typed", "found", "service", "rounds", "Elasticsearch directly", "rounds",
                        "ratio", "target", ""),
                rows, List.of(), Stream.concat(outcome.costs().stream().map(Cost::figure), Stream.of(rate)).toList());
    }

    private static List<String> row(Cost cost) {
        Figure figure = cost.figure();
        return List.of(figure.name(), cost.what(),
                cost.found() == 0 ? "" : Report.number(cost.found()),
                Report.milliseconds(figure.figure()) + " ms", Report.spread(cost.rounds().service()),
                Report.milliseconds(figure.reference()), Report.spread(cost.rounds().elasticsearch()),
                Report.ratio(figure.ratio()),
                figure.wish(), Report.verdict(figure));
    }
}
