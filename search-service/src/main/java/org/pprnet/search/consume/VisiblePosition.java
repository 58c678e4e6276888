package org.pprnet.search.consume;

import jakarta.inject.Singleton;
import org.pprnet.service.reading.PositionSource;

/** How far readers of this instance see. */
@Singleton
public final class VisiblePosition implements PositionSource {

    private long applied;
    private volatile long visible;

    /** Notes what the index holds, seen or not. */
    synchronized void applied(long position) {
        applied = position;
    }

    /** Makes visible what was applied before. */
    void refreshing(Runnable refresh) {
        long before = appliedSoFar();
        refresh.run();
        visible = before;
    }

    private synchronized long appliedSoFar() {
        return applied;
    }

    /** Notes what searches see already, because another instance follows the log. */
    void seen(long position) {
        visible = position;
    }

    @Override
    public long position() {
        return visible;
    }
}
