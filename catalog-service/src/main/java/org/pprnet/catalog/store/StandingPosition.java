package org.pprnet.catalog.store;

import jakarta.inject.Singleton;
import org.pprnet.events.log.Position;
import org.pprnet.service.database.ReplacedException;
import org.pprnet.service.reading.PositionSource;

/** Where the database stands, kept in memory for every request; another instance may be the one that moves it. */
@Singleton
final class StandingPosition implements PositionSource {

    private final Tables tables;
    private volatile long sequence;

    StandingPosition(Tables tables) {
        this.tables = tables;
    }

    @Override
    public long position() {
        return sequence;
    }

    /** Reads it from the database, whose word counts: a database that was made anew stands lower than before. */
    synchronized Position read() {
        Position position = tables.position().orElseThrow(ReplacedException::new).position();
        sequence = position.sequence();
        return position;
    }

    /** Called after the commit. */
    synchronized void moved(long to) {
        sequence = to;
    }
}
