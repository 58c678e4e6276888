package org.pprnet.benchmarks.profile;

import java.io.IOException;
import java.time.Duration;

/** What a service is asked for. */
interface Load {

    /** Makes what has to be there before so much time of it. */
    default void prepare(Duration time) throws IOException, InterruptedException {
        // What is asked for is mostly there.
    }

    /**
     * Asks for a few seconds at most.
     *
     * @return how many requests were answered; 0 if there is nothing left to ask for
     */
    int ask() throws IOException, InterruptedException;
}
