package org.pprnet.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void partThatKeepsDyingIsStartedLessAndLessOften() {
        assertThat(Stream.generate(() -> backoff.afterLife(Duration.ofSeconds(2)).toSeconds()).limit(7))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void partThatHasLivedIsStartedAtOnce() {
        backoff.afterLife(Duration.ZERO);
        backoff.afterLife(Duration.ZERO);
        assertThat(backoff.afterLife(Duration.ofMinutes(2))).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.afterLife(Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
    }
}
