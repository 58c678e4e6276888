package org.pprnet.events.log;

import java.util.function.LongSupplier;

/**
 * How much a store lacks of what the log held when a standby last looked. What came since then is on its way: while authors
 * write there is always some, and an instance that serves everything older is not to be called behind.
 */
final class StandbyLag {

    private static final long UNKNOWN = Long.MAX_VALUE;

    private long end = UNKNOWN;
    private long sequence = UNKNOWN;

    /** The next look has none before it, and counts everything. */
    void forget() {
        end = UNKNOWN;
        sequence = UNKNOWN;
    }

    /**
     * Takes a look.
     *
     * @param position where the store stands
     * @param isOnThisLog whether its offset is one of this log's
     * @param endNow the offset after the last record
     * @param lastSequence the number of the last record that has one; asked where the log has moved only, for it is costly
     * @return in records; those without a number, and numbers that came again, bring nobody further and do not count
     *     where they come last
     */
    long look(Position position, boolean isOnThisLog, long endNow, LongSupplier lastSequence) {
        long known = Math.min(end, endNow);
        boolean moved = end != endNow;
        end = endNow;
        long lag = isOnThisLog ? Math.max(0, known - position.offset() - 1) : known;
        if (lag == 0) {
            sequence = UNKNOWN;
            return 0;
        }
        long before = sequence;
        sequence = moved || before == UNKNOWN ? lastSequence.getAsLong() : before;
        return Math.min(before, sequence) <= position.sequence() ? 0 : lag;
    }
}
