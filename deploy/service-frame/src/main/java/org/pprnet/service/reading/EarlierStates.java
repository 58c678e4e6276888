package org.pprnet.service.reading;

import org.pprnet.events.State;

/** A source that also knows what it said before; it makes {@code GET /state} take {@code position}. */
public interface EarlierStates extends StateSource {

    /**
     * The state as it was when this position was the last.
     *
     * @param position 0 for the beginning
     * @param recomputed whether every hash is computed again from what the store really holds
     * @throws org.pprnet.service.problem.ProblemException invalid, if there is no such position yet
     */
    State at(long position, boolean recomputed);
}
