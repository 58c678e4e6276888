package org.pprnet.events.log;

import java.util.List;
import java.util.function.Supplier;
import org.pprnet.events.LoggedEvent;

/** The projection, with its failures told apart from the log's. */
final class Store {

    private final Projection projection;

    Store(Projection projection) {
        this.projection = projection;
    }

    Position position() {
        return attempt(projection::position);
    }

    boolean apply(Position from, List<LoggedEvent> events, Position to) {
        return attempt(() -> projection.apply(from, List.copyOf(events), to));
    }

    void makeVisible() {
        attempt(() -> {
            projection.makeVisible();
            return true;
        });
    }

    private static <T> T attempt(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw new Unavailable(e);
        }
    }

    /** The store did not do what it was asked; nothing is known but that. */
    static final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unavailable(RuntimeException cause) {
            super("the store does not answer: " + cause.getMessage(), cause);
        }
    }
}
