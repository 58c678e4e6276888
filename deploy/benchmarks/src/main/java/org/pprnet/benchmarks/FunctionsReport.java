package org.pprnet.benchmarks;

import java.time.LocalDate;
import java.util.List;
import org.pprnet.benchmarks.functions.FunctionsBenchmark.Outcome;

/** What hot functions cost, as people read it. Nobody wants a certain figure of them: they are for who changes them. */
record FunctionsReport(List<Outcome> outcomes, int processes, int iterations, int milliseconds) {

    FunctionsReport {
        outcomes = List.copyOf(outcomes);
    }

    Report on(LocalDate date, Machine machine) {
        return new Report("Functions", date, machine,
                "%d iterations of %,d ms in each of %d processes, twice as many unmeasured before, one thread"
                        .formatted(iterations, milliseconds, processes),
                List.of("function", "what", "ns/call", "±", "bytes allocated/call"),
                outcomes.stream().map(FunctionsReport::row).toList(),
                List.of("±: the average of all calls is that near with a probability of 99.9 %."), List.of());
    }

    private static List<String> row(Outcome one) {
        return List.of(one.function().label(), one.function().what(), Report.number(one.nanoseconds()),
                Double.isNaN(one.error()) ? "" : Report.number(one.error()), Report.number(one.bytes()));
    }
}
