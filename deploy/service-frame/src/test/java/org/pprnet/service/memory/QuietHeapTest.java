package org.pprnet.service.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuietHeapTest {

    private static final long MB = 1L << 20;

    private final QuietHeap heap = new QuietHeap(24 * MB);
    private long asked;
    private long allocated;

    @Test
    void heapThatGrewIsCollectedWhenTwoLooksWereQuiet() {
        assertThat(look(500, 200)).isFalse();
        assertThat(look(1, 200)).isFalse();
        assertThat(look(1, 200)).isTrue();
    }

    @Test
    void serviceThatWorksIsLeftAlone() {
        assertThat(look(1, 200)).isFalse();
        assertThat(look(20, 200)).isFalse();
        assertThat(look(19, 200)).isFalse();
        assertThat(look(21, 200)).isFalse();
    }

    @Test
    void serviceThatIsAskedForLittleEachTimeButOftenIsLeftAlone() {
        for (int i = 0; i < 10; i++) {
            asked += 6;
            assertThat(look(1, 200)).isFalse();
        }
    }

    @Test
    void serviceThatIsAskedOnceInASecondRests() {
        asked += 5;
        assertThat(look(1, 200)).isFalse();
        asked += 5;
        assertThat(look(1, 200)).isTrue();
    }

    @Test
    void storeThatIsMadeAnewIsWork() {
        asked = 1_000;
        assertThat(look(1, 200)).isFalse();
        assertThat(look(1, 200)).isFalse();
        asked = 0;
        assertThat(look(1, 200)).isFalse();
    }

    @Test
    void heapThatHardlyGrewIsLeftAlone() {
        assertThat(look(1, 39)).isFalse();
        assertThat(look(1, 39)).isFalse();
        assertThat(look(1, 40)).isTrue();
    }

    @Test
    void heapThatWasCollectedIsNotCollectedAgainUntilItGrows() {
        look(1, 200);
        assertThat(look(1, 200)).isTrue();
        heap.collected(60 * MB);
        assertThat(look(1, 60)).isFalse();
        assertThat(look(1, 75)).isFalse();
        assertThat(look(1, 76)).isTrue();
    }

    @Test
    void heapThatWasGivenBackByItselfCountsFromThereOn() {
        look(1, 200);
        heap.collected(200 * MB);
        assertThat(look(1, 60)).isFalse();
        assertThat(look(1, 76)).isTrue();
    }

    /**
     * Looks once more, after whatever {@code asked} says.
     *
     * @param more megabytes that were allocated since the last look
     * @param size of the heap, in megabytes
     */
    private boolean look(long more, long size) {
        allocated += more * MB;
        return heap.isWorthCollecting(asked, allocated, size * MB);
    }
}
