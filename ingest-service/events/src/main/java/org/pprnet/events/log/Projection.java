package org.pprnet.events.log;

import java.util.List;
import org.pprnet.events.LoggedEvent;

/**
 * A store as the log sees it: it says where it stands, and takes what comes next. It never sees Kafka.
 *
 * <p>Any exception from these methods means "the store does not answer now": the reader tries the same again, for ever,
 * with backoff. A projection therefore never throws because of what an event says.
 */
public interface Projection {

    /** Where the store stands, read from the store itself; {@link Position#START} while it is empty. */
    Position position();

    /**
     * Applies events, in their order, and moves the store from one position to another. Where the store has transactions
     * it does both in one. The events follow {@code from.sequence()} without a gap; the list is shorter than the way
     * from {@code from} to {@code to}, or empty, where records in between were parked or skipped.
     *
     * <p>An event whose version is not newer than what the store has of its entity changes nothing, and nothing
     * resurrects a withdrawn summary.
     *
     * <p>A parked record that is replayed comes with {@code from} equal to {@code to} and the sequence of that position,
     * which an event before it had too.
     *
     * @return false, with nothing changed, if the store no longer stands at {@code from}: another instance moved it
     */
    boolean apply(Position from, List<LoggedEvent> events, Position to);

    /**
     * Makes everything applied so far visible to readers, on this instance. Called after the last batch that is there to
     * read, and now and then on a long way; a receipt is sent when it returns.
     */
    default void makeVisible() {}
}
