package org.pprnet.feed.hub;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again, on a thread of its own: when it is woken, and otherwise from time to time. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration REST = Duration.ofSeconds(1);

    private final String name;
    private final Duration look;
    private final Runnable round;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;
    private boolean failing;

    /**
     * @param name says what is done, for logs
     * @param look how long it waits to be woken
     */
    Rounds(String name, Duration look, Runnable round) {
        this.name = name;
        this.look = look;
        this.round = round;
        thread = Thread.ofVirtual().name("hub-" + name.replace(' ', '-')).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Another round, now or right after the one under way. */
    void wake() {
        woken.release();
    }

    /** After the round under way, for which it waits a while. */
    void stop() {
        open = false;
        wake();
        try {
            thread.join(REST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try {
                round.run();
                goOn();
                pause();
            } catch (RuntimeException | Error e) {
                rest(e);
            } catch (InterruptedException e) {
                open = false;
            }
        }
    }

    private void goOn() {
        if (failing) {
            LOG.info("{} goes on again", name);
        }
        failing = false;
    }

    private void pause() throws InterruptedException {
        woken.tryAcquire(look.toMillis(), TimeUnit.MILLISECONDS);
        woken.drainPermits();
    }

    /** Said once, however long the database is away. */
    private void rest(Throwable failure) {
        if (open && !failing) {
            LOG.warn("{} does not go on now", name, failure);
        }
        failing = true;
        try {
            Thread.sleep(REST);
        } catch (InterruptedException e) {
            open = false;
        }
    }
}
