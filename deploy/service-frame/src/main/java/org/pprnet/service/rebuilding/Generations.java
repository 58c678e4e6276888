package org.pprnet.service.rebuilding;

import java.time.Duration;
import java.util.Optional;
import org.pprnet.events.State;
import org.pprnet.events.log.Projection;

/** A view's stores, one generation after the other: readers see one, and the next can be built beside it. */
public interface Generations {

    /** Keeps every other rebuild of this view away until it is closed; empty if one is at work. */
    Optional<Claim> claim();

    /**
     * The store beside the one in use, begun now or by an earlier rebuild that was interrupted; brought up to date from
     * where it stands.
     */
    Projection next();

    /** What the next store holds, recomputed from what it really holds. */
    State recomputed();

    /**
     * Makes the next store the one that readers see, atomically.
     *
     * @return false, with nothing changed, if it is behind the one in use: no reader ever sees time go back
     */
    boolean switchOver();

    /** Throws the next store away, so that {@link #next} begins an empty one. Nobody may be filling it. */
    void discardNext();

    /**
     * Drops what was replaced, also by an earlier rebuild, as soon as nobody uses it.
     *
     * @return false if something is still in use when the patience is over: a later rebuild drops it
     */
    boolean dropReplaced(Duration patience);

    /** The right to rebuild a view. */
    interface Claim extends AutoCloseable {
        @Override
        void close();
    }
}
