package org.pprnet.feed.hub;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers to many subscribers at once, to each in order. Those that failed last time, or took long, never have more
 * than half of the seats, so that the others do not wait for them.
 */
@Singleton
final class Delivering {

    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    private final Claims claims;
    private final Delivery delivery;
    private final HubSettings settings;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger busyWithHindering = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Rounds rounds;
    private volatile boolean open = true;

    Delivering(Claims claims, Delivery delivery, HubSettings settings) {
        this.claims = claims;
        this.delivery = delivery;
        this.settings = settings;
        rounds = new Rounds("delivering", settings.look(), this::begin);
    }

    void start() {
        rounds.start();
    }

    /** There are new messages. */
    void wake() {
        rounds.wake();
    }

    /** Nothing more is sent. */
    void stop() {
        open = false;
        rounds.stop();
    }

    /** Waits for what is under way, as long as it may take. */
    void finish() {
        Hub.finish(threads, settings.exchange());
    }

    private void begin() {
        begin(true, Math.min(settings.deliveries() / 2 - busyWithHindering.get(), free()));
        begin(false, free());
    }

    private void begin(boolean hindering, int most) {
        if (most > 0 && open) {
            claims.due(hindering, most).forEach(claim -> {
                busy.incrementAndGet();
                busyWithHindering.addAndGet(hindering ? 1 : 0);
                threads.execute(() -> deliver(claim, hindering));
            });
        }
    }

    private int free() {
        return settings.deliveries() - busy.get();
    }

    private void deliver(Claim claim, boolean hindering) {
        try {
            Optional<Claim> next = Optional.of(claim);
            while (next.isPresent() && mayGoOn(next.get(), hindering)) {
                next = delivery.deliver(next.get());
            }
            next.ifPresent(unsent -> claims.release(unsent, Duration.ZERO));
        } catch (RuntimeException e) {
            LOG.warn("{} is not delivered to now: {}", claim.subscriber(), e.toString());
        } finally {
            busyWithHindering.addAndGet(hindering ? -1 : 0);
            busy.decrementAndGet();
            wakeForMany();
        }
    }

    /** Who begins to hinder others leaves its seat, and gets another of those that are for such. */
    private boolean mayGoOn(Claim claim, boolean hindering) {
        return open && (hindering || !claim.troubles().hinder());
    }

    /** One look for many seats: each claims all that it can. */
    private void wakeForMany() {
        if (free() >= settings.deliveries() / 4) {
            rounds.wake();
        }
    }
}
