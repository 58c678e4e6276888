package org.pprnet.benchmarks.beside;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pprnet.benchmarks.Median;
import org.pprnet.benchmarks.load.Saturation;

/** What a server did in several rounds: one round that was disturbed does not decide. */
public final class Answered {

    private static final double LATE = 99;

    private final List<Double> rates = new ArrayList<>();
    private final List<Double> microseconds = new ArrayList<>();
    private final List<Double> late = new ArrayList<>();

    /**
     * One more round.
     *
     * @param processorTime of each request
     */
    public void add(Saturation.Outcome outcome, Duration processorTime) {
        rates.add(outcome.rate());
        microseconds.add(processorTime.toNanos() / 1e3);
        late.add(outcome.times().getValueAtPercentile(LATE) / 1e6);
    }

    /** Requests per second. */
    public double rate() {
        return Median.of(rates);
    }

    /** Those of the worst round. */
    public double leastRate() {
        return Collections.min(rates);
    }

    /** Those of the best round. */
    public double mostRate() {
        return Collections.max(rates);
    }

    /** Microseconds of a request, by the operating system's account of the process. */
    public double processorTime() {
        return Median.of(microseconds);
    }

    /** Milliseconds after which all but one of a hundred were answered. */
    public double p99() {
        return Median.of(late);
    }
}
