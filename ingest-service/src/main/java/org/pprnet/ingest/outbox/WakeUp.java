package org.pprnet.ingest.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells this instance's relay that something was committed. */
@Singleton
final class WakeUp {

    private final Semaphore calls = new Semaphore(0);

    void wake() {
        calls.release();
    }

    /** Waits until there was a call since the last wait, or the time is up. */
    boolean await(Duration longest) throws InterruptedException {
        boolean called = calls.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        calls.drainPermits();
        return called;
    }
}
