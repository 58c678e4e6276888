package org.pprnet.benchmarks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pprnet.benchmarks.rebuild.RebuildBenchmark.Outcome;

/** What rebuilds came to, as people read it. */
record RebuildReport(List<Outcome> outcomes, long seed, int summaries, int changes) {

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("# Rebuilds%n%n%s, %d summaries and %d changes of them (seed %d), %d processors, Java %s.%n%n"
                .formatted(
                        LocalDate.now(Clock.systemUTC()), summaries, changes, seed,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature()));
        text.append("| view | rebuilds | digests | events/s | raw | ratio | target | | whole rebuild (s) |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        outcomes.forEach(outcome -> text.append(row(outcome)));
        return text.toString();
    }

    private static String row(Outcome outcome) {
        Figure figure = outcome.figure();
        return String.format(Locale.ROOT, "| %s | %d | %d | %.0f | %.0f | %.2f | %.2f | %s | %.1f |%n", outcome.view(),
                outcome.rebuilds(), outcome.digests().size(), figure.figure(), figure.reference(), figure.ratio(),
                figure.target(), figure.met() ? "met" : "missed", outcome.seconds());
    }
}
