package org.pprnet.service.overload;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

/** How many requests asked for a seat, or needed none as the answer was ready; without those of who only watches the service. */
@Singleton
public final class Requests {

    private final LongAdder number = new LongAdder();

    /** Counts one more. */
    public void count() {
        number.increment();
    }

    /** Since the service started. */
    public long number() {
        return number.sum();
    }
}
