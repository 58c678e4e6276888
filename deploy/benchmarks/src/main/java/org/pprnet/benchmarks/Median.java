package org.pprnet.benchmarks;

import java.util.List;

/** The middle of several measurements; of an even number, the lower of the two in the middle. */
public final class Median {

    private Median() {}

    /** @throws IllegalArgumentException if there are none */
    public static double of(List<Double> measured) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return measured.stream().sorted().toList().get((measured.size() - 1) / 2);
    }
}
