package org.pprnet.service.memory;

/**
 * Knows when a heap is worth a collection that nobody waits for: it has grown since the last one, and for two
 * looks the service was asked for next to nothing and next to nothing was allocated.
 */
final class QuietHeap {

    /** One in a second: whoever comes during the pause, of some tenths of it, waits. */
    private static final long FEW = 5;
    /** Bytes between two looks. A service at rest, which looks at the log and at its database, allocates two thirds of it at most. */
    private static final long NEXT_TO_NOTHING = 20L << 20;
    /** Less is not worth a pause. */
    private static final long GROWN = 16L << 20;
    private static final int QUIET_LOOKS = 2;

    private long collectedTo;
    private long askedBefore;
    private long allocatedBefore;
    private int quiet;

    /** @param size of the heap at its beginning, in bytes */
    QuietHeap(long size) {
        collectedTo = size;
    }

    /**
     * Looks at it again.
     *
     * @param asked how many requests the service took in so far, and how many events its store
     * @param allocated all bytes that were ever allocated
     * @param size what the heap has of the machine's memory, in bytes
     */
    boolean isWorthCollecting(long asked, long allocated, long size) {
        // A store that is made anew moves back.
        boolean rests = Math.abs(asked - askedBefore) <= FEW && allocated - allocatedBefore < NEXT_TO_NOTHING;
        quiet = rests ? quiet + 1 : 0;
        askedBefore = asked;
        allocatedBefore = allocated;
        // It may have been collected by itself, and given back more than when it was collected here.
        collectedTo = Math.min(collectedTo, size);
        return quiet >= QUIET_LOOKS && size - collectedTo >= GROWN;
    }

    /** @param size what it has now that it was collected */
    void collected(long size) {
        collectedTo = size;
    }
}
