package org.pprnet.benchmarks.relevance;

import java.util.List;
import java.util.Random;

/**
 * How probable a difference between two systems is by chance alone: the paired randomization test (Smucker, Allan and
 * Carterette 2007, "A Comparison of Statistical Significance Tests for Information Retrieval Evaluation"). If the systems
 * were alike, which of a query's two figures belongs to which would not matter.
 */
final class Randomization {

    private static final int PERMUTATIONS = 10_000;
    private static final long SEED = 20_070_711;
    /** Sums of the same figures in another order differ by less. */
    private static final double SAME = 1e-9;

    private Randomization() {}

    /**
     * The two-sided p, from 10,000 permutations that are the same each time.
     *
     * @param one figures of queries
     * @param other the other system's figures of the same queries, in the same order
     */
    static double p(List<Double> one, List<Double> other) {
        double[] differences = new double[one.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = one.get(i) - other.get(i);
        }
        Random random = new Random(SEED);
        double observed = Math.abs(sum(differences));
        int asFar = 0;
        for (int permutation = 0; permutation < PERMUTATIONS; permutation++) {
            if (Math.abs(exchanged(differences, random)) >= observed - SAME) {
                asFar++;
            }
        }
        return (double) asFar / PERMUTATIONS;
    }

    private static double sum(double[] differences) {
        double sum = 0;
        for (double difference : differences) {
            sum += difference;
        }
        return sum;
    }

    private static double exchanged(double[] differences, Random random) {
        double sum = 0;
        for (double difference : differences) {
            sum += random.nextBoolean() ? difference : -difference;
        }
        return sum;
    }
}
