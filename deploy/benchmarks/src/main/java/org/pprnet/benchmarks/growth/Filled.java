package org.pprnet.benchmarks.growth;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.stack.Changes;
import org.pprnet.benchmarks.stack.Filling;
import org.pprnet.benchmarks.stack.Totals;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.events.State;

/**
 * An archive that was filled from nothing.
 *
 * @param totals of all but the newest summary
 * @param time until all of it was live
 */
public record Filled(Archive archive, Totals totals, Duration time) {

    /**
     * Fills a stack that is empty.
     *
     * @param summaries how many are published, the usual share of them changed afterwards
     * @param seed decides what is published: of a larger archive it is the beginning
     */
    public static Filled of(BenchStack stack, int summaries, long seed, PrintStream progress) {
        SummaryGenerator generator = new SummaryGenerator(seed);
        Filling filling = new Filling(stack.ingest(), generator, Changes.USUAL);
        long begun = System.nanoTime();
        // The last one is the newest.
        stack.fill(filling, summaries - 1, progress);
        Archive archive = Archive.on(stack, generator);
        return new Filled(archive, filling.totals(), Duration.ofNanos(System.nanoTime() - begun));
    }

    /** What its services hold now, beside what was published. */
    public Agreement agreement() {
        List<State> states = archive.stack().states();
        return new Agreement(states, totals.live() + 1L);
    }
}
