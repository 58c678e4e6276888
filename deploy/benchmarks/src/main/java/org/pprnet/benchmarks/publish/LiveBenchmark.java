package org.pprnet.benchmarks.publish;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.load.OpenLoop;
import org.pprnet.benchmarks.load.Rounds;
import org.pprnet.benchmarks.stack.BenchStack;

/**
 * Publishes at constant intervals, as authors do who do not know of each other: how long it is until the receipt tells them
 * that readers see it in catalog, search and feed.
 */
public final class LiveBenchmark {

    private static final double P50 = 30;
    private static final double P99 = 150;
    private static final int CONNECTIONS = 8;
    /** Until the virtual machines have compiled most of what a publication passes through. */
    private static final int UNMEASURED = 500;
    private static final double UNMEASURED_PACE = 50;

    private final int port;
    private final Drafts drafts;
    private final Clock clock = Clock.systemUTC();
    private final PrintStream progress;

    /**
     * What came of it.
     *
     * @param live from when a publication was due until its author was told that it is live everywhere
     * @param delays from when it was due until it was sent: the client's own part of it, and that of publications before
     * @param stages what else is part of it
     * @param late how many were sent when the next was due already
     */
    public record Outcome(Percentiles live, Percentiles delays, Map<Stage, Percentiles> stages, int late) {

        /**
         * Half of all: the median of the rounds.
         *
         * @param suffix of its name
         */
        public Figure p50(String suffix) {
            return Figure.atMost(P50, "publish-live-p50" + suffix, live.half(), "ms");
        }

        /**
         * All but one of a hundred, of all rounds together: a stall in one of them is not passed over.
         *
         * @param suffix of its name
         */
        public Figure p99(String suffix) {
            return Figure.atMost(P99, "publish-live-p99" + suffix, live.late(), "ms");
        }
    }

    LiveBenchmark(BenchStack stack, Drafts drafts, PrintStream progress) {
        port = stack.port("ingest");
        this.drafts = drafts;
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @param publications in each round
     * @param pace how many are due in a second
     */
    Outcome measure(int rounds, int publications, double pace) throws IOException, InterruptedException {
        OpenLoop.of(port, CONNECTIONS, UNMEASURED_PACE, publications(UNMEASURED));
        progress.printf("%d unmeasured publications%n", UNMEASURED);
        Percentiles live = new Percentiles();
        Percentiles delays = new Percentiles();
        Map<Stage, Percentiles> stages = new EnumMap<>(Stage.class);
        int late = 0;
        for (int round = 1; round <= rounds; round++) {
            List<Publication> works = publications(publications);
            OpenLoop.Outcome outcome = OpenLoop.of(port, CONNECTIONS, pace, works);
            live.add(outcome.times());
            delays.add(outcome.delays());
            stages(works).forEach((stage, times) -> stages.computeIfAbsent(stage, _ -> new Percentiles()).add(times));
            late += outcome.late();
            progress.printf("round %d of %d%n", round, rounds);
        }
        return new Outcome(live, delays, stages, late);
    }

    private List<Publication> publications(int count) {
        return drafts.make(count).stream().map(draft -> new Publication(draft, clock)).toList();
    }

    private static Map<Stage, Histogram> stages(List<Publication> works) throws IOException {
        Map<Stage, Histogram> times = new EnumMap<>(Stage.class);
        for (Publication work : works) {
            for (Map.Entry<Stage, Duration> stage : Stage.of(work.live().orElseThrow()).entrySet()) {
                times.computeIfAbsent(stage.getKey(), _ -> Rounds.round())
                        .recordValue(Math.max(0, stage.getValue().toNanos()));
            }
        }
        return times;
    }
}
