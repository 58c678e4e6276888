package org.pprnet.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pprnet.benchmarks.load.Rounds;
import org.pprnet.benchmarks.load.Spread;
import org.pprnet.benchmarks.publish.LiveBenchmark;
import org.pprnet.benchmarks.publish.Percentiles;
import org.pprnet.benchmarks.publish.PublishBenchmark.Outcome;
import org.pprnet.benchmarks.publish.PublishBenchmark.Sizes;
import org.pprnet.benchmarks.publish.RateBenchmark;

/**
 * How soon readers see what is published, and how much can be published, as people read it.
 *
 * @param summaries how many there were before anything of it was published
 * @param suffix of the figures' names
 */
record PublishReport(Outcome outcome, long seed, int summaries, Sizes sizes, String suffix) {

    PublishReport(Outcome outcome, long seed, int summaries, Sizes sizes) {
        this(outcome, seed, summaries, sizes, "");
    }

    Report on(LocalDate date, Machine machine) {
        List<List<String>> rows = new ArrayList<>(live(outcome.live()));
        rows.addAll(rate(outcome.rate()));
        return new Report("Publications", date, machine, String.format(Locale.ROOT,
                "%,d summaries before the unmeasured publications (seed %d), %d rounds of %,d publications, %s a second, and of %,d, 8 at once",
                summaries, seed, sizes.rounds(), sizes.publications(), Report.pace(sizes.pace()), sizes.atOnce()),
                List.of("figure", "what", "measured", "rounds", "p99", "rounds", "one-row commits", "rounds", "ratio",
                        "target", ""),
                rows, List.of(schedule()), List.of(outcome.live().p50(suffix), outcome.live().p99(suffix),
                        outcome.rate().rate(suffix), outcome.rate().alone(suffix)));
    }

    private List<List<String>> live(LiveBenchmark.Outcome live) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(time(live.p50(suffix), "due → its author is told that it is live everywhere", live.live().p50()));
        rows.add(time(live.p99(suffix), "the same, all but one of a hundred of all rounds", live.live().p99()));
        rows.add(part("due → sent", live.delays()));
        live.stages().forEach((stage, times) -> rows.add(part(stage.what(), times)));
        return rows;
    }

    private static List<String> time(Figure figure, String what, Rounds rounds) {
        return List.of(figure.name(), what, Report.milliseconds(figure.figure()) + " ms", Report.spread(rounds), "", "",
                "", "", "", figure.wish(), Report.verdict(figure));
    }

    private static List<String> part(String what, Percentiles times) {
        return List.of("", "of this: " + what, Report.milliseconds(times.half()) + " ms",
                Report.spread(times.p50()), Report.milliseconds(times.late()) + " ms",
                Report.spread(times.p99()), "", "", "", "", "");
    }

    private List<List<String>> rate(RateBenchmark.Outcome rate) {
        Figure beside = rate.rate(suffix);
        Figure alone = rate.alone(suffix);
        String publications = Report.number(alone.figure()) + " /s";
        String spread = Report.spread(rate.publications());
        return List.of(
                List.of(beside.name(), "publications that are safe", publications, spread, "", "",
                        Report.number(rate.commits().median()) + " /s", Report.spread(rate.commits()),
                        Report.ratio(beside.ratio()),
                        beside.wish(), Report.verdict(beside)),
                List.of(alone.name(), "the same", publications, spread, "", "", "", "", "", alone.wish(),
                        Report.verdict(alone)),
                processorTime("the ingest service", rate.service()), processorTime("the client", rate.client()));
    }

    private static List<String> processorTime(String of, Spread spread) {
        return List.of("", "processor time of %s for each".formatted(of), Report.number(spread.median()) + " µs",
                Report.spread(spread), "", "", "", "", "", "", "");
    }

    private String schedule() {
        int late = outcome.live().late();
        return late == 0
                ? "Every publication was sent before the next was due: the schedule was kept."
                : "The schedule was not kept: %d publications were sent when the next was due already. Their waiting is counted."
                        .formatted(late);
    }
}
