package org.pprnet.benchmarks.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.pprnet.benchmarks.load.Rounds;

class PercentilesTest {

    private static final int PUBLICATIONS = 200;

    @Test
    void oneRoundThatStalledShowsInWhatAllButOneOfAHundredWaited() {
        Percentiles times = new Percentiles();
        times.add(round(20, 0));
        times.add(round(20, 20));
        times.add(round(20, 0));
        assertThat(times.p99().median()).isCloseTo(20, within(0.1));
        assertThat(times.late()).isCloseTo(900, within(1.0));
        assertThat(times.half()).isCloseTo(20, within(0.1));
    }

    @Test
    void halfIsTheMedianOfTheRounds() {
        Percentiles times = new Percentiles();
        times.add(round(20, 0));
        times.add(round(40, 0));
        times.add(round(21, 0));
        assertThat(times.half()).isCloseTo(21, within(0.1));
    }

    /** @param stalled how many of them took 900 ms */
    private static Histogram round(int milliseconds, int stalled) {
        Histogram round = Rounds.round();
        round.recordValueWithCount(milliseconds * 1_000_000L, PUBLICATIONS - stalled);
        if (stalled > 0) {
            round.recordValueWithCount(900_000_000, stalled);
        }
        return round;
    }
}
