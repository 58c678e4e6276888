package org.pprnet.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rows of any length say what sets of numbers say. */
class BitsTest {

    private static final int LAST = 200;

    @Property
    void rowsOfAnyLengthAreJoinedAndCountedAsSetsAre(@ForAll Set<@IntRange(max = LAST) Integer> some,
            @ForAll Set<@IntRange(max = LAST) Integer> others) {
        Set<Integer> both = new TreeSet<>(some);
        both.retainAll(others);
        Set<Integer> any = new TreeSet<>(some);
        any.addAll(others);
        assertHolds(bits(some).and(bits(others)), both);
        assertHolds(bits(some).or(bits(others)), any);
        assertThat(bits(some).countInBoth(bits(others))).isEqualTo(both.size());
        assertHolds(bits(some), new TreeSet<>(some));
    }

    private static Bits bits(Set<Integer> slots) {
        return Bits.of(slots.stream().mapToInt(Integer::intValue).toArray());
    }

    private static void assertHolds(Bits bits, Set<Integer> slots) {
        assertThat(bits.slots()).containsExactlyElementsOf(slots);
        assertThat(bits.count()).isEqualTo(slots.size());
        for (int slot = 0; slot <= LAST; slot++) {
            assertThat(bits.contains(slot)).isEqualTo(slots.contains(slot));
        }
    }
}
