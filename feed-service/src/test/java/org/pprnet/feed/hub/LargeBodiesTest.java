package org.pprnet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LargeBodiesTest {

    private final LargeBodies<Integer> bodies = new LargeBodies<>();
    private int written;

    @Test
    void bodyThatSeveralGetIsWrittenOnce() {
        boolean same = bodies.with(1, false, this::write, one -> bodies.with(1, false, this::write,
                other -> one.orElseThrow() == other.orElseThrow()));
        assertThat(same).isTrue();
        assertThat(written).isEqualTo(1);
    }

    @Test
    void thereAreNeverMoreThanAFew() {
        assertThatExceptionOfType(Bodies.NotYetException.class).isThrownBy(() -> atOnce(LargeBodies.MOST + 1, false));
        assertThat(written).isEqualTo(LargeBodies.MOST);
        assertThat(atOnce(LargeBodies.MOST, false)).isEqualTo(LargeBodies.MOST);
    }

    @Test
    void thoseWhoMayTakeLongLeaveHalfOfThePlaces() {
        assertThatExceptionOfType(Bodies.NotYetException.class)
                .isThrownBy(() -> atOnce(LargeBodies.MOST / 2 + 1, true));
        assertThat(atOnce(LargeBodies.MOST / 2, true)).isEqualTo(LargeBodies.MOST / 2);
    }

    /** So many different ones, each while the one before is being sent. */
    private int atOnce(int many, boolean hindering) {
        return many == 0 ? 0 : bodies.with(many, hindering, this::write, _ -> 1 + atOnce(many - 1, hindering));
    }

    private Optional<byte[]> write() {
        written++;
        return Optional.of(new byte[1]);
    }
}
