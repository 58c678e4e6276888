package org.pprnet.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.pprnet.benchmarks.beside.Comparison.Outcome;

/** What feeds cost beside the same bytes from a bare server, as people read it. */
record FeedsReport(List<Outcome> outcomes, long seed, int summaries, int rounds, int requests, int connections) {

    private static final double RATE = 0.5;
    private static final double PROCESSOR_TIME = 3;

    FeedsReport {
        outcomes = List.copyOf(outcomes);
    }

    Report on(LocalDate date, Machine machine) {
        return new Report("Feeds", date, machine,
                BesideCells.what(seed, summaries, rounds, requests, connections),
                Stream.of(BesideCells.RATE_COLUMNS, BesideCells.PROCESSOR_TIME_COLUMNS, List.of("target", ""),
                        BesideCells.LATE_COLUMNS).flatMap(List::stream).toList(),
                outcomes.stream().map(FeedsReport::row).toList(), List.of(),
                outcomes.stream().flatMap(one -> Stream.of(one.rate(RATE), one.processorTime(PROCESSOR_TIME)))
                        .toList());
    }

    private static List<String> row(Outcome one) {
        Figure time = one.processorTime(PROCESSOR_TIME);
        return Stream.of(BesideCells.rate(one, one.rate(RATE)), BesideCells.processorTime(one),
                List.of(time.wish(), Report.verdict(time)), BesideCells.late(one)).flatMap(List::stream).toList();
    }
}
