package org.pprnet.ingest.receipt;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Lets authors wait for receipts without asking again and again. */
@Singleton
final class News {

    private long count;

    synchronized long count() {
        return count;
    }

    synchronized void announce() {
        count++;
        notifyAll();
    }

    /** Waits for news after those that were counted, or until the time is up. */
    synchronized void await(long counted, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (count == counted) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
