package org.pprnet.benchmarks.publish;

import org.HdrHistogram.Histogram;
import org.pprnet.benchmarks.load.Rounds;

/** Half of all, and all but one of a hundred, of several rounds, in milliseconds. */
public record Percentiles(Rounds p50, Rounds p99) {

    private static final double LATE = 99;

    public Percentiles() {
        this(new Rounds(), new Rounds(LATE));
    }

    /** @param round times in nanoseconds */
    public void add(Histogram round) {
        p50.add(round);
        p99.add(round);
    }
}
