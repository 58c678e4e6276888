package org.pprnet.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pprnet.benchmarks.imports.ImportBenchmark.Outcome;

/** How fast summaries are imported, as people read it. */
record ImportReport(Outcome outcome, long seed, int summaries, int rounds, int imported) {

    Report on(LocalDate date, Machine machine) {
        Figure figure = outcome.figure();
        return new Report("Imports", date, machine,
                String.format(Locale.ROOT, "%,d summaries before (seed %d), %d imports of %,d others each", summaries,
                        seed, rounds, imported),
                List.of("figure", "until", "summaries/s", "rounds", "target", ""),
                List.of(List.of(figure.name(), "the import says that it is completed", Report.number(figure.figure()),
                        Report.spread(outcome.completed()), figure.wish(), Report.verdict(figure)),
                        List.of("", "catalog, search and feed show all of it", Report.number(outcome.level().median()),
                                Report.spread(outcome.level()), "", "")),
                List.of(), List.of(figure));
    }
}
