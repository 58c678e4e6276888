package org.pprnet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.pprnet.feed.store.StoredChanges.Sized;

class RangeTest {

    @Test
    void changesArePartedAtTheirMost() {
        assertThat(Range.parts(4, small(6, 7, 9, 10, 20), 2, 100))
                .containsExactly(new Range(4, 7, 2), new Range(7, 10, 2), new Range(10, 20, 1));
    }

    @Test
    void changesArePartedWhereTheyAreLong() {
        assertThat(Range.parts(0, List.of(new Sized(1, 40), new Sized(2, 60), new Sized(3, 1), new Sized(4, 200),
                new Sized(5, 1)), 10, 100))
                .containsExactly(new Range(0, 2, 100), new Range(2, 3, 1), new Range(3, 4, 200), new Range(4, 5, 1));
    }

    @Test
    void changesOfOneEventStayTogether() {
        assertThat(Range.parts(0, small(1, 2, 2, 2, 3), 2, 100))
                .containsExactly(new Range(0, 1, 1), new Range(1, 2, 3), new Range(2, 3, 1));
    }

    @Test
    void noChangesAreNoParts() {
        assertThat(Range.parts(0, List.of(), 2, 100)).isEmpty();
    }

    private static List<Sized> small(long... positions) {
        return LongStream.of(positions).mapToObj(position -> new Sized(position, 1)).toList();
    }
}
