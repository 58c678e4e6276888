package org.pprnet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RangeTest {

    @Test
    void changesArePartedAtTheirMost() {
        assertThat(Range.parts(4, List.of(6L, 7L, 9L, 10L, 20L), 2))
                .containsExactly(new Range(4, 7), new Range(7, 10), new Range(10, 20));
    }

    @Test
    void changesOfOneEventStayTogether() {
        assertThat(Range.parts(0, List.of(1L, 2L, 2L, 2L, 3L), 2))
                .containsExactly(new Range(0, 1), new Range(1, 2), new Range(2, 3));
    }

    @Test
    void noChangesAreNoParts() {
        assertThat(Range.parts(0, List.of(), 2)).isEmpty();
    }
}
