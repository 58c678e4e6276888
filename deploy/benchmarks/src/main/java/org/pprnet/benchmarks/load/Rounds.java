package org.pprnet.benchmarks.load;

import org.HdrHistogram.Histogram;

/** A percentile of each of several rounds of requests, in milliseconds. What counts is the median of these. */
public final class Rounds {

    /** What a histogram keeps of a time: three digits of it (HdrHistogram). */
    private static final int DIGITS = 3;
    private static final double HALF = 50;
    private static final double NANOS = 1e6;

    private final double percentile;
    private final Spread spread = new Spread();

    /** The medians. */
    public Rounds() {
        this(HALF);
    }

    /** @param percentile 99: the time after which all but one of a hundred are answered */
    public Rounds(double percentile) {
        this.percentile = percentile;
    }

    /** A histogram for the times of one round, in nanoseconds. */
    public static Histogram round() {
        return new Histogram(DIGITS);
    }

    /**
     * A percentile of one histogram, in milliseconds.
     *
     * @param times in nanoseconds
     * @param percentile 50: the median; 100: the longest
     */
    public static double milliseconds(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / NANOS;
    }

    /** @throws IllegalArgumentException if nothing was measured in it */
    public void add(Histogram round) {
        if (round.getTotalCount() == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        spread.add(milliseconds(round, percentile));
    }

    /** The median over all rounds. */
    public double median() {
        return spread.median();
    }

    /** What the best round gave. */
    public double least() {
        return spread.least();
    }

    /** What the worst round gave. */
    public double most() {
        return spread.most();
    }
}
