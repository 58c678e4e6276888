package org.pprnet.events.log;

import java.time.Duration;

/** Says from time to time that it is time again; the first time at once. */
final class Pace {

    private final long interval;
    private long last;

    Pace(Duration interval) {
        this.interval = interval.toNanos();
        this.last = System.nanoTime() - this.interval;
    }

    boolean isDue() {
        long now = System.nanoTime();
        if (now - last < interval) {
            return false;
        }
        last = now;
        return true;
    }
}
