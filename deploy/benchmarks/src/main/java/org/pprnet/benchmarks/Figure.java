package org.pprnet.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One figure beside its reference.
 *
 * @param figure the median over all rounds
 * @param unit of the figure and of the reference
 * @param reference what the same machine did in the same run without the product
 * @param target the ratio that is wanted at least
 */
public record Figure(String name, double figure, String unit, double reference, double target) {

    /** The figure as a multiple of its reference. */
    @JsonProperty
    public double ratio() {
        return Math.round(1_000 * figure / reference) / 1_000.0;
    }

    /** Whether the ratio reaches the target. */
    @JsonProperty
    public boolean met() {
        return ratio() >= target;
    }
}
