package org.pprnet.catalog.store;

import jakarta.inject.Singleton;
import org.pprnet.events.log.Position;
import org.pprnet.service.database.ReplacedException;
import org.pprnet.service.reading.PositionSource;

/** Where the database stands, kept in memory for every request; another instance may be the one that moves it. */
@Singleton
public final class StandingPosition implements PositionSource {

    private final Tables tables;
    private volatile Standing standing = Standing.UNKNOWN;

    StandingPosition(Tables tables) {
        this.tables = tables;
    }

    @Override
    public long position() {
        return standing.sequence();
    }

    /** The state that every read starting now is at least as new as. */
    public Standing standing() {
        return standing;
    }

    /**
     * Reads it from the database, whose word counts: a database that was made anew stands lower than before. Where this
     * instance has moved it meanwhile, the newer one counts.
     */
    Position read() {
        Standing before = standing;
        PositionRow row = tables.position().orElseThrow(ReplacedException::new);
        found(before, row.standing());
        return row.position();
    }

    private synchronized void found(Standing before, Standing read) {
        standing = standing.equals(before) || !standing.isAtLeast(read) ? read : standing;
    }

    /** Called after the commit: another instance may have gone on from there, and that may be known already. */
    synchronized void moved(Standing to) {
        standing = standing.isAtLeast(to) ? standing : to;
    }
}
