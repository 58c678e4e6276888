package org.pprnet.benchmarks;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One figure beside its reference.
 *
 * @param figure the median over all rounds
 * @param unit of the figure and of the reference
 * @param reference what the same machine did in the same run: without the product, or with little of what there is much of
 * @param target the ratio that is wanted
 * @param wanted on which side of the target the ratio should be
 */
public record Figure(String name, double figure, String unit, double reference, double target,
        @JsonIgnore Wanted wanted) {

    /** Whether more is better. The target itself is always good enough. */
    public enum Wanted {
        AT_LEAST,
        AT_MOST
    }

    public Figure {
        requireNonNull(name, "name is null");
        requireNonNull(unit, "unit is null");
        requireNonNull(wanted, "wanted is null");
    }

    /** A rate: the more, the better. */
    public static Figure atLeast(double target, String name, double figure, String unit, double reference) {
        return new Figure(name, figure, unit, reference, target, Wanted.AT_LEAST);
    }

    /** A cost: the less, the better. */
    public static Figure atMost(double target, String name, double figure, String unit, double reference) {
        return new Figure(name, figure, unit, reference, target, Wanted.AT_MOST);
    }

    /** The figure as a multiple of its reference. */
    @JsonProperty
    public double ratio() {
        return Math.round(1_000 * figure / reference) / 1_000.0;
    }

    /** Whether the ratio is on the wanted side of the target. */
    @JsonProperty
    public boolean met() {
        return switch (wanted) {
            case AT_LEAST -> ratio() >= target;
            case AT_MOST -> ratio() <= target;
        };
    }
}
