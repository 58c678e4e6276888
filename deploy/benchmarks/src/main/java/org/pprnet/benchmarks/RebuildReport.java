package org.pprnet.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pprnet.benchmarks.rebuild.RebuildBenchmark.Outcome;

/** What rebuilds came to, as people read it. */
record RebuildReport(List<Outcome> outcomes, long seed, int summaries, int changes) {

    private static final List<String> COLUMNS = List.of("view", "rebuilds", "digests", "events/s", "raw", "ratio",
            "target", "", "whole rebuild (s)");

    Report on(LocalDate date, Machine machine) {
        return new Report("Rebuilds", date, machine,
                "%d summaries and %d changes of them (seed %d)".formatted(summaries, changes, seed), COLUMNS,
                outcomes.stream().map(RebuildReport::row).toList(), List.of(),
                outcomes.stream().map(Outcome::figure).toList());
    }

    private static List<String> row(Outcome outcome) {
        Figure figure = outcome.figure();
        return List.of(outcome.view(), number("%.0f", outcome.rebuilds()), number("%.0f", outcome.digests().size()),
                number("%.0f", figure.figure()), number("%.0f", figure.reference()), Report.ratio(figure.ratio()),
                figure.wish(), Report.verdict(figure), number("%.1f", outcome.seconds()));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
