package org.pprnet.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void oneRoundThatWasDisturbedDoesNotDecide() {
        Rounds rounds = new Rounds();
        rounds.add(round(1, 1, 2));
        rounds.add(round(40, 50, 60));
        rounds.add(round(2, 2, 9));
        assertThat(rounds.median()).isCloseTo(2, within(0.002));
        assertThat(rounds.least()).isCloseTo(1, within(0.001));
        assertThat(rounds.most()).isCloseTo(50, within(0.05));
    }

    @Test
    void roundsCanBeOfAnotherPercentile() {
        Rounds rounds = new Rounds(75);
        rounds.add(round(1, 1, 8, 9));
        assertThat(rounds.median()).isCloseTo(8, within(0.01));
    }

    @Test
    void roundWithoutAMeasurementIsRefused() {
        Rounds rounds = new Rounds();
        assertThatThrownBy(() -> rounds.add(Rounds.round())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Histogram round(long... milliseconds) {
        Histogram round = Rounds.round();
        for (long time : milliseconds) {
            round.recordValue(time * 1_000_000);
        }
        return round;
    }
}
