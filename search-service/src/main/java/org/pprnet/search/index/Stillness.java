package org.pprnet.search.index;

import java.time.Duration;

/** Tells whether whoever should change a value from time to time does so no longer. No clock but this process's counts. */
final class Stillness {

    private final long patience;
    private String last = "";
    private long since;

    Stillness(Duration patience) {
        this.patience = patience.toNanos();
    }

    /** Whether this value, which is not empty, was seen and no other for as long as is waited. */
    boolean of(String value) {
        long now = System.nanoTime();
        if (!value.equals(last)) {
            last = value;
            since = now;
        }
        return !value.isEmpty() && now - since >= patience;
    }
}
