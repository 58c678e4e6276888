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
 * @param searches of each kind in a round
 * @param lists of each kind, and searches in all, of both archives in a round
 * @param young publications in a young digest; no rounds where they are left out
 * @param publications in an archive of that size
 * @param imports how many are measured, and what each of them brings
 * @param rebuilds of each view; one of search and its reference take eight minutes at 100,000 summaries
 * @param starts of the whole stack
 * @param work before memory is looked at
 */
record AllSizes(int summaries, int reference, int rounds, int requests, int searches, int lists,
        PublishBenchmark.Sizes young, PublishBenchmark.Sizes publications, Imports imports, int rebuilds, int starts,
        MemoryBenchmark.Work work) {

    private static final int PACE = 4;

    /** How many imports are measured, of how many summaries each. */
    record Imports(int rounds, int summaries) {}

    /** What figures are told by. */
    static AllSizes full(int summaries, int reference) {
        return new AllSizes(summaries, reference, 5, 20_000, 30, 40, new PublishBenchmark.Sizes(3, 80, PACE, 400),
                new PublishBenchmark.Sizes(3, 120, PACE, 1_500), new Imports(3, 4_000), 1, 3,
                new MemoryBenchmark.Work(2_000, 4_000, Duration.ofSeconds(60)));
    }

    /** What shows within minutes that everything can be measured, and little more. */
    static AllSizes quick() {
        PublishBenchmark.Sizes none = new PublishBenchmark.Sizes(0, 0, PACE, 0);
        return new AllSizes(1_000, 300, 1, 1_000, 10, 12, none, new PublishBenchmark.Sizes(1, 20, PACE, 100),
                new Imports(1, 1_000), 1, 1, new MemoryBenchmark.Work(200, 500, Duration.ofSeconds(5)));
    }

    /** How many the larger archive has in the end: an unmeasured import too, and what is published one by one. */
    int written() {
        return summaries + (1 + imports.rounds()) * imports.summaries() + work.summaries() + oneByOne(young)
                + oneByOne(publications);
    }

    private static int oneByOne(PublishBenchmark.Sizes sizes) {
        return sizes.rounds() * (sizes.publications() + sizes.atOnce());
    }
}
