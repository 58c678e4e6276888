package org.pprnet.benchmarks.load;

/**
 * When what is due: at constant intervals.
 *
 * @param begin when the first is due, on the clock of {@link System#nanoTime}
 * @param rate how many are due in a second
 */
record Schedule(long begin, double rate) {

    private static final double SECOND = 1e9;

    Schedule {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("rate is %s, must be more than 0 in a second".formatted(rate));
        }
    }

    /** Counted from the beginning, so that what is rounded off an interval does not add up. */
    long due(int number) {
        return begin + Math.round(number * SECOND / rate);
    }

    long interval() {
        return Math.round(SECOND / rate);
    }
}
