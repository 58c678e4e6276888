package org.pprnet.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.pprnet.benchmarks.Median;

/** The medians of several rounds of requests, in milliseconds: one round that was disturbed does not decide. */
public final class Rounds {

    /** What a histogram keeps of a time: three digits of it (HdrHistogram). */
    private static final int DIGITS = 3;
    private static final double HALF = 50;
    private static final double NANOS = 1e6;

    private final List<Double> medians = new ArrayList<>();

    /** A histogram for the times of one round, in nanoseconds. */
    public static Histogram round() {
        return new Histogram(DIGITS);
    }

    /** @throws IllegalArgumentException if nothing was measured in it */
    public void add(Histogram round) {
        if (round.getTotalCount() == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        medians.add(round.getValueAtPercentile(HALF) / NANOS);
    }

    /** The median over all rounds. */
    public double median() {
        return Median.of(medians);
    }

    /** The median of the best round. */
    public double least() {
        return medians.stream().min(Double::compare).orElseThrow();
    }

    /** The median of the worst round. */
    public double most() {
        return medians.stream().max(Double::compare).orElseThrow();
    }
}
