package org.pprnet.benchmarks.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void whatIsLeftTakesAsLongForEachAsWhatIsDone() {
        assertThat(Pace.said(250_000, 1_000_000, Duration.ofMinutes(25)))
                .isEqualTo("250,000 of 1,000,000 summaries are in all views, after 0:25:00; about 1:15:00 left");
    }

    @Test
    void atTheEndNothingIsLeft() {
        assertThat(Pace.said(3_000, 3_000, Duration.ofSeconds(13)))
                .isEqualTo("3,000 of 3,000 summaries are in all views, after 0:00:13");
    }
}
