package org.pprnet.local.stack;

import java.time.Duration;

/**
 * How long to wait before the next start of a part that keeps dying: one second, then twice as long each time, at most half
 * a minute. A part that has lived for a minute has recovered.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration RECOVERED = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** @param lived how long the part has lived since its last start */
    Duration afterLife(Duration lived) {
        Duration pause = lived.compareTo(RECOVERED) >= 0 ? FIRST : next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
