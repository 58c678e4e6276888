package org.pprnet.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pprnet.benchmarks.feeds.FeedsBenchmark.Outcome;

/** What feeds cost beside the same bytes from a bare server, as people read it. */
record FeedsReport(List<Outcome> outcomes, long seed, int summaries, int rounds, int requests, int connections) {

    FeedsReport {
        outcomes = List.copyOf(outcomes);
    }

    Report on(LocalDate date, Machine machine) {
        return new Report("Feeds", date, machine,
                "%,d summaries (seed %d), %d rounds of %,d requests of each kind, %d at once".formatted(summaries, seed,
                        rounds, requests, connections),
                List.of("figure", "what is asked for", "bytes", "requests/s", "bare server", "ratio", "target", "",
                        "processor time", "bare server", "ratio", "target", "", "p99", "bare server"),
                outcomes.stream().map(FeedsReport::row).toList(), List.of(),
                outcomes.stream().flatMap(one -> Stream.of(one.rate(), one.processorTime())).toList());
    }

    private static List<String> row(Outcome one) {
        Figure rate = one.rate();
        Figure time = one.processorTime();
        return List.of(rate.name(), one.request().what(), number(one.bytes()), number(rate.figure()),
                number(rate.reference()), Report.ratio(rate.ratio()), rate.wish(), Report.verdict(rate),
                number(time.figure()) + " " + time.unit(), number(time.reference()), Report.ratio(time.ratio()),
                time.wish(), Report.verdict(time), Report.milliseconds(one.p99()) + " ms",
                Report.milliseconds(one.referenceP99()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
