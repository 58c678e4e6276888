package org.pprnet.feed.hub;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pprnet.feed.hub.Callbacks.Answer;
import org.pprnet.feed.render.Links;
import org.pprnet.service.document.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages (WebSub, section 7), and settles what came of them. */
@Singleton
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int GONE = 410;

    private final Claims claims;
    private final Bodies bodies;
    private final Callbacks callbacks;
    private final Links links;
    private final RetrySettings retry;
    private final Clock clock;
    private final Map<Outcome, Counter> attempts;

    Delivery(Claims claims, Bodies bodies, Callbacks callbacks, Links links, RetrySettings retry, Clock clock,
            MeterRegistry metrics) {
        this.claims = claims;
        this.bodies = bodies;
        this.callbacks = callbacks;
        this.links = links;
        this.retry = retry;
        this.clock = clock;
        attempts = Arrays.stream(Outcome.values()).collect(toMap(outcome -> outcome, outcome -> Counter
                .builder("pprnet.hub.attempts").description("Attempts to deliver a message to a subscriber")
                .tag("outcome", outcome.label()).register(metrics)));
    }

    /**
     * Sends the next message of a subscription.
     *
     * @return the one after it, where the claim goes on
     */
    Optional<Claim> deliver(Claim claim) {
        try {
            Optional<byte[]> body = bodies.of(claim);
            return body.isEmpty() ? claims.superseded(claim) : settle(claim, send(claim, body.get()));
        } catch (Bodies.NotYetException e) {
            claims.release(claim, SOON);
            return Optional.empty();
        }
    }

    private Outcome send(Claim claim, byte[] body) {
        Subscriber who = claim.subscriber();
        try {
            Answer answer = callbacks.post(who.callback().address(), body,
                    Document.contentType(who.format().mediaType()), headers(claim, body));
            LOG.debug("{} answered {}", who, answer.status());
            return outcome(answer);
        } catch (IOException e) {
            LOG.debug("{} did not answer: {}", who, e.toString());
            return Outcome.FAILED;
        }
    }

    private static Outcome outcome(Answer answer) {
        if (answer.isSuccess()) {
            return Outcome.DELIVERED;
        }
        return answer.status() == GONE ? Outcome.GONE : Outcome.FAILED;
    }

    private Map<String, String> headers(Claim claim, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Link", links.relations(claim.subscriber().topic(links)));
        if (claim.secret() != null) {
            headers.put(Signature.HEADER, Signature.of(body, claim.secret()));
        }
        return headers;
    }

    private Optional<Claim> settle(Claim claim, Outcome outcome) {
        attempts.get(outcome).increment();
        return switch (outcome) {
            case DELIVERED -> claims.delivered(claim);
            case GONE -> {
                claims.end(claim, End.GONE);
                yield Optional.empty();
            }
            case FAILED -> {
                fail(claim);
                yield Optional.empty();
            }
        };
    }

    private void fail(Claim claim) {
        Claim.Troubles before = claim.troubles();
        Duration wait = retry.after(before.failures() + 1);
        Instant since = before.since();
        if (since != null && !since.plus(retry.patience()).isAfter(clock.instant())) {
            claims.end(claim, End.FAILING);
        } else if (before.attempts() + 1 >= retry.attempts()) {
            claims.givenUp(claim, wait);
        } else {
            claims.failed(claim, wait);
        }
    }
}
