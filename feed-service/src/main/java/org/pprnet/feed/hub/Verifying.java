package org.pprnet.feed.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.pprnet.feed.hub.Callbacks.Answer;
import org.pprnet.feed.render.Links;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks subscribers whether they want what was asked for in their name (WebSub, section 5.3). */
@Singleton
final class Verifying {

    private static final Logger LOG = LoggerFactory.getLogger(Verifying.class);
    private static final int AT_ONCE = 8;
    private static final int ATTEMPTS = 3;
    private static final int CHALLENGE_BYTES = 32;

    private final Intents intents;
    private final Callbacks callbacks;
    private final RetrySettings retry;
    private final Duration patience;
    private final Links links;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore seats = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Rounds rounds;

    Verifying(Intents intents, Callbacks callbacks, RetrySettings retry, HubSettings settings, Links links) {
        this.intents = intents;
        this.callbacks = callbacks;
        this.retry = retry;
        patience = settings.exchange();
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

    /** Those that are under way are waited for, as long as they may take. */
    void stop() {
        rounds.stop();
        Hub.finish(threads, patience);
    }

    private void begin() {
        int free = seats.availablePermits();
        if (free > 0) {
            intents.claim(free).forEach(intent -> {
                seats.acquireUninterruptibly();
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
            seats.release();
            rounds.wake();
        }
    }

    private void ask(Intent intent) {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        String challenge = HexFormat.of().formatHex(bytes);
        try {
            Answer answer = callbacks.get(intent.subscriber().callback().with(question(intent, challenge)));
            if (answer.isSuccess() && challenge.equals(new String(answer.beginning(), UTF_8))) {
                intents.confirm(intent);
            } else if (answer.status() >= 500) {
                askAgain(intent);
            } else {
                intents.drop(intent);
            }
        } catch (IOException e) {
            askAgain(intent);
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

    private String question(Intent intent, String challenge) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("hub.mode", intent.mode().wireName());
        parameters.put("hub.topic", intent.subscriber().topic(links));
        parameters.put("hub.challenge", challenge);
        if (intent.mode() == Mode.SUBSCRIBE) {
            parameters.put("hub.lease_seconds", Long.toString(intent.lease().toSeconds()));
        }
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
