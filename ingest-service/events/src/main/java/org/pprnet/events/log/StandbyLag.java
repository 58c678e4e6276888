package org.pprnet.events.log;

import java.util.function.LongSupplier;

/**
 * How much a store lacks of what the log held when a standby last looked. What came since then is on its way: while authors
 * write there is always some, and an instance that serves everything older is not to be called behind.
 */
final class StandbyLag {

    private long end = Long.MAX_VALUE;
    private long sequence = Long.MAX_VALUE;

    /** The next look has none before it, and counts everything. */
    void forget() {
        end = Long.MAX_VALUE;
        sequence = Long.MAX_VALUE;
    }

    /**
     * Takes a look.
     *
     * @param position where the store stands
     * @param isOnThisLog whether its offset is one of this log's
     * @param endNow the offset after the last record
     * @param lastSequence the number of the last record that has one
     * @return in records; those without a number, and numbers that came again, bring nobody further and do not count
     *     where they come last
     */
    long look(Position position, boolean isOnThisLog, long endNow, LongSupplier lastSequence) {
        long known = Math.min(end, endNow);
        end = endNow;
        long lag = isOnThisLog ? Math.max(0, known - position.offset() - 1) : known;
        if (lag == 0) {
            sequence = Long.MAX_VALUE;
            return 0;
        }
        long sequenceNow = lastSequence.getAsLong();
        long last = Math.min(sequence, sequenceNow);
        sequence = sequenceNow;
        return last <= position.sequence() ? 0 : lag;
    }
}
