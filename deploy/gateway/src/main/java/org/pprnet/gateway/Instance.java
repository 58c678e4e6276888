package org.pprnet.gateway;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** One running instance of a service: where it is, and whether it was seen to be away just now. */
final class Instance {

    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    /** Whoever tries one that is away waits for a sixth of the time at most. */
    private static final int RESTS_TIMES = 5;

    final InetSocketAddress address;
    private volatile boolean away;
    private final AtomicLong asideUntil = new AtomicLong();

    Instance(InetSocketAddress address) {
        this.address = address;
    }

    /** It took a connection. */
    void accepted() {
        away = false;
    }

    /**
     * It took no connection: for a while the others are asked first.
     *
     * @param waited how long somebody tried; one that answers nothing is set aside for longer than one that says no
     */
    void refused(Duration waited) {
        asideUntil.set(System.nanoTime() + restAfter(waited).toNanos());
        away = true;
    }

    private static Duration restAfter(Duration waited) {
        Duration rest = waited.multipliedBy(RESTS_TIMES);
        return rest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : rest;
    }

    boolean isSetAside() {
        return away && System.nanoTime() - asideUntil.get() < 0;
    }

    /**
     * Whether a request may be the next to ask it. One that was away is tried by one request a second; the others go on as if it
     * still were.
     */
    boolean takeTurn() {
        if (!away) {
            return true;
        }
        long until = asideUntil.get();
        long now = System.nanoTime();
        return now - until >= 0 && asideUntil.compareAndSet(until, now + SHORTEST_REST.toNanos());
    }
}
