package org.pprnet.ingest.receipt;

import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Lets authors wait for receipts without asking again and again. */
@Singleton
final class News implements GracefulShutdownCapable {

    private long count;
    private boolean over;

    synchronized long count() {
        return count;
    }

    synchronized void announce() {
        count++;
        notifyAll();
    }

    /** Whether there will be none any more, as the service stops. */
    synchronized boolean isOver() {
        return over;
    }

    /** Waits for news after those that were counted, or until the time is up, or there will be none. */
    synchronized void await(long counted, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (count == counted && !over) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    /** Who waits is answered with what is known by then. */
    @Override
    public synchronized CompletionStage<?> shutdownGracefully() {
        over = true;
        notifyAll();
        return CompletableFuture.completedStage(null);
    }
}
