package org.pprnet.feed.hub;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.pprnet.feed.hub.Callbacks.Answer;
import org.pprnet.feed.render.Links;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks subscribers whether they want what was asked for in their name (WebSub, section 5.3). */
@Singleton
final class Verifying {

    private static final Logger LOG = LoggerFactory.getLogger(Verifying.class);
    static final int AT_ONCE = 8;
    private static final int ATTEMPTS = 3;
    private static final int SERVER_ERROR = 500;

    private final Intents intents;
    private final Callbacks callbacks;
    private final RetrySettings retry;
    private final Duration patience;
    private final Links links;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final Semaphore seats = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Rounds rounds;

    Verifying(Intents intents, Callbacks callbacks, RetrySettings retry, HubSettings settings, Links links) {
        this.intents = intents;
        this.callbacks = callbacks;
        this.retry = retry;
        patience = settings.verification();
        this.links = links;
        rounds = new Rounds("verifying subscribers", settings.look(), this::begin);
    }

    void start() {
        rounds.start();
    }

    /** There is a new request. */
    void wake() {
        rounds.wake();
    }

    /** Nobody more is asked. */
    void stop() {
        rounds.stop();
    }

    /** Waits for those that are under way, as long as they may take. */
    void finish() {
        Hub.finish(threads, patience);
    }

    private void begin() {
        int free = seats.availablePermits();
        if (free > 0) {
            intents.claim(free, underWay.keySet()).forEach(intent -> {
                seats.acquireUninterruptibly();
                underWay.merge(host(intent), 1, Integer::sum);
                threads.execute(() -> verify(intent));
            });
        }
    }

    private void verify(Intent intent) {
        try {
            ask(intent);
        } catch (RuntimeException e) {
            LOG.warn("{} could not be verified now: {}", intent.subscriber(), e.toString());
        } finally {
            underWay.computeIfPresent(host(intent), (_, many) -> many == 1 ? null : many - 1);
            seats.release();
            rounds.wake();
        }
    }

    private static String host(Intent intent) {
        return intent.subscriber().callback().host();
    }

    private void ask(Intent intent) {
        Challenge challenge = Challenge.random();
        Optional<Answer> answer = answer(challenge, intent);
        if (answer.isEmpty() || answer.get().status() >= SERVER_ERROR) {
            askAgain(intent);
        } else if (challenge.isConfirmedBy(answer.get())) {
            intents.confirm(intent);
        } else {
            intents.drop(intent);
        }
    }

    /** None where there is none in time, or none that makes sense: a client may fail at it in ways of its own. */
    private Optional<Answer> answer(Challenge challenge, Intent intent) {
        try {
            return Optional.of(callbacks.get(challenge.question(intent, links)));
        } catch (IOException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // Without what it says: that may quote the address.
            LOG.warn("{} could not be asked: {}", intent.subscriber(), e.getClass().getName());
            return Optional.empty();
        }
    }

    private void askAgain(Intent intent) {
        int attempts = intent.attempts() + 1;
        if (attempts >= ATTEMPTS) {
            intents.drop(intent);
        } else {
            intents.postpone(intent, retry.after(attempts));
        }
    }
}
