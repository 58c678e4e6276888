package org.pprnet.benchmarks.summaries;

import java.util.List;
import java.util.Random;

/** How many words texts have: a quarter of them between each two neighbours of these, where each length is as likely. */
record Lengths(int shortest, int lowerQuartile, int median, int upperQuartile, int longest) {

    private static final int QUARTERS = 4;

    Lengths {
        if (!(shortest <= lowerQuartile && lowerQuartile <= median && median <= upperQuartile
                && upperQuartile <= longest)) {
            throw new IllegalArgumentException("not in order: %d, %d, %d, %d, %d".formatted(shortest, lowerQuartile,
                    median, upperQuartile, longest));
        }
    }

    int next(Random random) {
        List<Integer> bounds = List.of(shortest, lowerQuartile, median, upperQuartile, longest);
        int quarter = random.nextInt(QUARTERS);
        return random.nextInt(bounds.get(quarter), bounds.get(quarter + 1) + 1);
    }
}
