package org.pprnet.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import org.pprnet.benchmarks.Median;

/** What several rounds gave, one number each. What counts is their median: one round that was disturbed does not decide. */
public final class Spread {

    private final List<Double> rounds = new ArrayList<>();

    public void add(double round) {
        rounds.add(round);
    }

    /** @throws IllegalArgumentException if there was no round */
    public double median() {
        return Median.of(rounds);
    }

    public double least() {
        return rounds.stream().min(Double::compare).orElseThrow();
    }

    public double most() {
        return rounds.stream().max(Double::compare).orElseThrow();
    }
}
