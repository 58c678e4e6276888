package org.pprnet.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.pprnet.benchmarks.pages.PagesBenchmark.Outcome;

/** What pages and lists cost beside the same bytes from a bare server, as people read it. */
record PagesReport(List<Outcome> outcomes, long seed, int summaries, int rounds, int requests, int connections) {

    private static final double RATE = 0.25;

    PagesReport {
        outcomes = List.copyOf(outcomes);
    }

    Report on(LocalDate date, Machine machine) {
        return new Report("Pages", date, machine,
                BesideCells.what(seed, summaries, rounds, requests, connections),
                Stream.of(BesideCells.RATE_COLUMNS, BesideCells.PROCESSOR_TIME_COLUMNS, BesideCells.LATE_COLUMNS,
                        List.of("made anew, one at a time: p50", "rounds", "the same again", "rounds"))
                        .flatMap(List::stream).toList(),
                outcomes.stream().map(PagesReport::row).toList(),
                List.of("The service keeps the answers that it has made until something changes: rates are of answers that are"
                        + " kept. The last columns are of the first request after a change, for which an answer has to be made,"
                        + " and of the same request again."),
                outcomes.stream().map(one -> one.compared().rate(RATE)).toList());
    }

    private static List<String> row(Outcome one) {
        return Stream.of(BesideCells.rate(one.compared(), one.compared().rate(RATE)),
                BesideCells.processorTime(one.compared()), BesideCells.late(one.compared()),
                List.of(Report.milliseconds(one.made().median()) + " ms", Report.spread(one.made()),
                        Report.milliseconds(one.kept().median()), Report.spread(one.kept())))
                .flatMap(List::stream).toList();
    }
}
