package org.pprnet.faults.clients;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets through so many things a second, whoever does them; what was not done in its second is made up for within a few. */
final class Pace implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(50);
    private static final int SECONDS_MADE_UP = 5;

    private final Semaphore permits = new Semaphore(0);
    private final double perTick;
    private final int most;
    private final Thread thread = Thread.ofVirtual().name("pace").start(this::run);
    private volatile boolean closed;

    Pace(int perSecond) {
        perTick = perSecond * TICK.toMillis() / 1000.0;
        most = perSecond * SECONDS_MADE_UP;
    }

    /** Waits for its turn; false when there will be none. */
    boolean next() {
        try {
            while (!closed) {
                if (permits.tryAcquire(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void run() {
        double due = 0;
        try {
            while (!closed) {
                Thread.sleep(TICK);
                due += perTick;
                int whole = (int) due;
                due -= whole;
                permits.release(Math.max(0, Math.min(whole, most - permits.availablePermits())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
