package org.pprnet.events.log;

import java.util.ArrayList;
import java.util.List;
import org.pprnet.events.LoggedEvent;

/** What was read and not applied yet: a way from one position to another, and the events that lie on it. */
final class Batch {

    private final String topicId;
    private final List<LoggedEvent> events = new ArrayList<>();
    private Position from;
    private Position to;

    Batch(Position from, String topicId) {
        this.from = from;
        this.to = from;
        this.topicId = topicId;
    }

    /** The sequence that comes next. */
    long next() {
        return to.sequence() + 1;
    }

    /** Where the store stands. */
    Position from() {
        return from;
    }

    boolean isEmpty() {
        return to.equals(from);
    }

    void add(LoggedEvent event, long offset) {
        events.add(event);
        to = to.next(topicId, offset);
    }

    void skip(String type, long offset) {
        to = to.nextSkipping(type, topicId, offset);
    }

    void parked(long offset) {
        to = to.next(topicId, offset);
    }

    /** @return false if the store stands elsewhere */
    boolean applyTo(Store store) {
        if (!store.apply(from, events, to)) {
            return false;
        }
        from = to;
        events.clear();
        return true;
    }
}
