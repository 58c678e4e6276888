package org.pprnet.benchmarks.publish;

import org.HdrHistogram.Histogram;
import org.pprnet.benchmarks.load.Rounds;

/**
 * How long something took in several rounds, in milliseconds.
 *
 * @param p50 half of all, of each round
 * @param p99 all but one of a hundred, of each round
 * @param all the times of all rounds together, in nanoseconds
 */
public record Percentiles(Rounds p50, Rounds p99, Histogram all) {

    private static final double LATE = 99;

    public Percentiles() {
        this(new Rounds(), new Rounds(LATE), Rounds.round());
    }

    /** @param round times in nanoseconds */
    public void add(Histogram round) {
        p50.add(round);
        p99.add(round);
        all.add(round);
    }

    /** The median of the rounds' medians: one round that was disturbed does not decide. */
    public double half() {
        return p50.median();
    }

    /** All but one of a hundred, of all rounds together: whoever waited in a round that stalled is one of them. */
    public double late() {
        return Rounds.milliseconds(all, LATE);
    }
}
