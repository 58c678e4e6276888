package org.pprnet.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void whatIsRoundedOffAnIntervalDoesNotAddUp() {
        Schedule schedule = new Schedule(1_000, 3);
        assertThat(schedule.due(0)).isEqualTo(1_000);
        assertThat(schedule.due(1)).isEqualTo(333_334_333);
        assertThat(schedule.due(3_000_000)).isEqualTo(1_000_000_000_001_000L);
    }

    @Test
    void intervalIsThatBetweenTwo() {
        assertThat(new Schedule(5, 4).interval()).isEqualTo(250_000_000);
        assertThat(new Schedule(5, 0.5).interval()).isEqualTo(2_000_000_000);
    }

    @Test
    void rateOfNothingIsRefused() {
        assertThatThrownBy(() -> new Schedule(0, 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rate is 0.0");
        assertThatThrownBy(() -> new Schedule(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
