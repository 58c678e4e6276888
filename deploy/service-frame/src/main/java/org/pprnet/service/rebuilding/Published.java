package org.pprnet.service.rebuilding;

import org.pprnet.events.State;

/** What was published, from who keeps it: a view is compared with it before readers see it. */
public interface Published {

    /**
     * The state of everything that was published up to a position of the log.
     *
     * @throws RuntimeException if nobody can say it now
     */
    State at(long position);
}
