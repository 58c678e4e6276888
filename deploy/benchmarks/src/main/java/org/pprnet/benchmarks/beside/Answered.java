package org.pprnet.benchmarks.beside;

import java.time.Duration;
import org.pprnet.benchmarks.load.Rounds;
import org.pprnet.benchmarks.load.Saturation;
import org.pprnet.benchmarks.load.Spread;

/** What a server did in several rounds: one round that was disturbed does not decide. */
public final class Answered {

    private static final double LATE = 99;

    private final Spread rates = new Spread();
    private final Spread microseconds = new Spread();
    private final Spread late = new Spread();

    /**
     * One more round.
     *
     * @param processorTime of each request
     */
    public void add(Saturation.Outcome outcome, Duration processorTime) {
        rates.add(outcome.rate());
        microseconds.add(processorTime.toNanos() / 1e3);
        late.add(Rounds.milliseconds(outcome.times(), LATE));
    }

    /** Requests per second. */
    public double rate() {
        return rates.median();
    }

    /** Those of the worst round. */
    public double leastRate() {
        return rates.least();
    }

    /** Those of the best round. */
    public double mostRate() {
        return rates.most();
    }

    /** Microseconds of a request, by the operating system's account of the process. */
    public double processorTime() {
        return microseconds.median();
    }

    /** Milliseconds after which all but one of a hundred were answered. */
    public double p99() {
        return late.median();
    }
}
