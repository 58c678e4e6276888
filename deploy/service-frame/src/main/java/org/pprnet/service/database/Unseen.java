package org.pprnet.service.database;

import java.util.List;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;

/** The store of a generation that has no readers yet: nothing is made visible, which may cost more than filling it. */
record Unseen(Projection store) implements Projection {

    @Override
    public Position position() {
        return store.position();
    }

    @Override
    public boolean apply(Position from, List<LoggedEvent> events, Position to) {
        return store.apply(from, events, to);
    }
}
