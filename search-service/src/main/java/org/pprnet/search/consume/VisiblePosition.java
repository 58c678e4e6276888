package org.pprnet.search.consume;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.pprnet.service.reading.PositionSource;

/** How far readers of this instance see. */
@Singleton
public final class VisiblePosition implements PositionSource {

    private long applied;
    private final AtomicLong visible = new AtomicLong();

    /** Notes what the index holds, seen or not. */
    synchronized void applied(long position) {
        applied = position;
    }

    /** Makes visible what was applied before. */
    void refreshing(Runnable refresh) {
        long before = appliedSoFar();
        refresh.run();
        visible.set(before);
    }

    private synchronized long appliedSoFar() {
        return applied;
    }

    /**
     * Notes what searches see already, because another instance follows the log. A look that this instance overtook,
     * having become the one that follows, tells of what was before.
     */
    void seen(LongSupplier look) {
        long before = visible.get();
        visible.compareAndSet(before, look.getAsLong());
    }

    @Override
    public long position() {
        return visible.get();
    }
}
