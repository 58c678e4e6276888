package org.pprnet.benchmarks.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.pprnet.benchmarks.load.Rounds;
import org.pprnet.benchmarks.load.Saturation;

class AnsweredTest {

    @Test
    void oneRoundThatWasDisturbedDoesNotDecide() {
        Answered answered = new Answered();
        answered.add(outcome(900, 1), Duration.ofNanos(40_500));
        answered.add(outcome(100, 70), Duration.ofNanos(90_000));
        answered.add(outcome(1_000, 2), Duration.ofNanos(40_000));
        assertThat(answered.rate()).isEqualTo(900);
        assertThat(answered.leastRate()).isEqualTo(100);
        assertThat(answered.mostRate()).isEqualTo(1_000);
        assertThat(answered.processorTime()).isEqualTo(40.5);
        assertThat(answered.p99()).isCloseTo(2, within(0.01));
    }

    private static Saturation.Outcome outcome(double rate, long milliseconds) {
        Histogram times = Rounds.round();
        times.recordValue(milliseconds * 1_000_000);
        return new Saturation.Outcome(rate, times);
    }
}
