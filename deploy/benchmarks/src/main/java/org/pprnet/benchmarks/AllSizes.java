package org.pprnet.benchmarks;

import java.time.Duration;
import org.pprnet.benchmarks.memory.MemoryBenchmark;
import org.pprnet.benchmarks.publish.PublishBenchmark;

/**
 * How much of each is measured when everything is.
 *
 * @param summaries how many there are
 * @param reference how many there are in the archive that growth is measured against
 * @param rounds of feeds, pages, searches and lists
 * @param requests of each feed and page in a round
 * @param publications in an archive of that size
 * @param imported how many each of three imports brings
 * @param rebuilds of each view
 * @param starts of the whole stack
 * @param load before memory is looked at
 */
record AllSizes(int summaries, int reference, int rounds, int requests, PublishBenchmark.Sizes publications,
        int imported, int rebuilds, int starts, MemoryBenchmark.Load load) {

    private static final int PACE = 4;

    /** What figures are told by. */
    static AllSizes full(int summaries, int reference) {
        return new AllSizes(summaries, reference, 5, 20_000, new PublishBenchmark.Sizes(3, 200, PACE, 2_000), 10_000,
                3, 3, new MemoryBenchmark.Load(2_000, 4_000, Duration.ofSeconds(90)));
    }

    /** What shows within minutes that everything can be measured, and little more. */
    static AllSizes quick() {
        return new AllSizes(2_000, 500, 3, 4_000, new PublishBenchmark.Sizes(1, 40, PACE, 400), 2_000, 1, 1,
                new MemoryBenchmark.Load(500, 1_000, Duration.ofSeconds(30)));
    }
}
