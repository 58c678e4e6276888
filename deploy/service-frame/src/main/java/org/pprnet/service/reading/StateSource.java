package org.pprnet.service.reading;

import org.pprnet.events.State;

/** What a service that keeps events in a store can say of its content; it makes {@code GET /state} appear. */
public interface StateSource {

    /** The state from the hashes that are kept with the rows; cheap, and the same for one position. */
    State state();

    /** The state with every hash computed again from what the store really holds. */
    State recomputed();
}
