package org.pprnet.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pprnet.benchmarks.startup.StartupBenchmark.Outcome;
import org.pprnet.benchmarks.startup.StartupBenchmark.ServiceStart;

/** How long starts take, and what they cost, as people read it. */
record StartupReport(Outcome outcome, int summaries, int rounds) {

    private static final List<String> COLUMNS = List.of("figure", "seconds", "median", "rounds", "target", "",
            "without cache");

    Report on(LocalDate date, Machine machine) {
        Figure stack = outcome.stack();
        Figure service = outcome.service();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(stack.name(), "from the start until the whole stack is ready", seconds(stack.figure()),
                spread(outcome.seconds()), stack.wish(), Report.verdict(stack),
                seconds(outcome.secondsWithoutCache())));
        rows.add(List.of(service.name(), "of a processor, until the service is ready that takes most",
                seconds(service.figure()), "", service.wish(), Report.verdict(service), ""));
        for (ServiceStart one : outcome.services()) {
            rows.add(row(one.name(), "of a processor", one.processor(), seconds(one.processorWithoutCache())));
            rows.add(row(one.name(), "from the start of its process", one.seconds(), ""));
        }
        return new Report("Starts", date, machine,
                "%,d summaries; %d starts%s".formatted(summaries, rounds, outcome.secondsWithoutCache() == null
                        ? ""
                        : ", and one without the caches of the virtual machine"),
                COLUMNS, rows, List.of(), List.of(stack, service));
    }

    private static List<String> row(String name, String what, List<Double> rounds, String withoutCache) {
        return List.of(name, what, seconds(Median.of(rounds)), spread(rounds), "", "", withoutCache);
    }

    private static String spread(List<Double> rounds) {
        return seconds(Collections.min(rounds)) + "–" + seconds(Collections.max(rounds));
    }

    private static String seconds(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.2f", value);
    }
}
