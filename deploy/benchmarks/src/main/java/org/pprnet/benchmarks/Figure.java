package org.pprnet.benchmarks;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure, beside its reference where it has one.
 *
 * @param figure the median over all rounds
 * @param unit of the figure and of the reference
 * @param reference what the same machine did in the same run: without the product, or with little of what there is much of
 * @param target the ratio that is wanted; of a figure without a reference, the figure itself
 * @param wanted on which side of the target it should be
 * @throws IllegalArgumentException if there is no such number, or nothing to compare it to
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figure(String name, double figure, String unit, @Nullable Double reference, double target,
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
        if (!Double.isFinite(figure) || reference != null && !(reference > 0 && Double.isFinite(reference))) {
            throw new IllegalArgumentException(
                    "%s cannot be measured: %s beside %s".formatted(name, figure, reference));
        }
    }

    /** A rate: the more, the better. */
    public static Figure atLeast(double target, String name, double figure, String unit, double reference) {
        return new Figure(name, figure, unit, reference, target, Wanted.AT_LEAST);
    }

    /** A cost: the less, the better. */
    public static Figure atMost(double target, String name, double figure, String unit, double reference) {
        return new Figure(name, figure, unit, reference, target, Wanted.AT_MOST);
    }

    /** A rate that nothing else in the run is comparable to. */
    public static Figure atLeast(double target, String name, double figure, String unit) {
        return new Figure(name, figure, unit, null, target, Wanted.AT_LEAST);
    }

    /** A cost that nothing else in the run is comparable to. */
    public static Figure atMost(double target, String name, double figure, String unit) {
        return new Figure(name, figure, unit, null, target, Wanted.AT_MOST);
    }

    /** The figure as a multiple of its reference, to a thousandth; nothing, if it has none. */
    @JsonProperty
    public @Nullable Double ratio() {
        return reference == null ? null : Math.round(1_000 * figure / reference) / 1_000.0;
    }

    /** Whether the exact ratio, or a figure without reference itself, is on the wanted side of the target. */
    @JsonProperty
    public boolean met() {
        double compared = reference == null ? figure : figure / reference;
        return switch (wanted) {
            case AT_LEAST -> compared >= target;
            case AT_MOST -> compared <= target;
        };
    }

    /** The target as people write it. */
    public String wish() {
        String side = wanted == Wanted.AT_LEAST ? "≥ " : "≤ ";
        return side + new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(target);
    }
}
