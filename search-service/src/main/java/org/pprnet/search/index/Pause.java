package org.pprnet.search.index;

import java.time.Duration;

/** Time in which something else may happen. */
final class Pause {

    private Pause() {}

    /** @throws IndexUnavailableException if this thread is to stop */
    static void of(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexUnavailableException("interrupted", e);
        }
    }
}
