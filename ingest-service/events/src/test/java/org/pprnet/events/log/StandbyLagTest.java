package org.pprnet.events.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class StandbyLagTest {

    private final StandbyLag lag = new StandbyLag();

    @Test
    void firstLookCountsEverything() {
        assertThat(lag.look(at(10, 9), true, 12, () -> 12)).isEqualTo(2);
        assertThat(lag.look(at(0, -1), false, 12, () -> 12)).isEqualTo(12);
    }

    @Test
    void whatCameSinceTheLastLookDoesNotCount() {
        lag.look(at(10, 9), true, 20, () -> 20);
        assertThat(lag.look(at(20, 19), true, 50, () -> 50)).isZero();
        assertThat(lag.look(at(49, 48), true, 90, () -> 90)).isEqualTo(1);
    }

    @Test
    void numbersThatCameAgainDoNotCountWhereTheyComeLast() {
        LongSupplier copied = () -> 3;
        assertThat(lag.look(at(10, 9), true, 15, copied)).isZero();
        assertThat(lag.look(at(10, 9), true, 15, copied)).isZero();
    }

    @Test
    void numbersThatCameInReverseCountByNumberAndNotByPlace() {
        // 10 … 1 stand at 0 … 9; what was applied last, 10, stands at offset 0.
        lag.look(at(10, 0), true, 10, () -> 1);
        assertThat(lag.look(at(10, 0), true, 12, () -> 12)).isZero();
        assertThat(lag.look(at(10, 0), true, 14, () -> 14)).isPositive();
    }

    @Test
    void lastRecordIsLookedAtOnceAsLongAsNothingComes() {
        AtomicInteger looks = new AtomicInteger();
        LongSupplier counted = () -> {
            looks.incrementAndGet();
            return 3;
        };
        lag.look(at(10, 9), true, 15, counted);
        lag.look(at(10, 9), true, 15, counted);
        assertThat(looks).hasValue(1);
        lag.look(at(10, 9), true, 16, counted);
        assertThat(looks).hasValue(2);
    }

    @Test
    void lookAfterAnInterruptionCountsEverythingAgain() {
        lag.look(at(10, 9), true, 10, () -> 10);
        lag.forget();
        assertThat(lag.look(at(10, 9), true, 12, () -> 12)).isEqualTo(2);
    }

    private static Position at(long sequence, long offset) {
        return new Position(sequence, "topic", offset, Set.of());
    }
}
