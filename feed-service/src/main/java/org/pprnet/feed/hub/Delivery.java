package org.pprnet.feed.hub;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.pprnet.feed.hub.Sending.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has messages sent, and settles what came of them. */
@Singleton
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Claims claims;
    private final Bodies bodies;
    private final Sending sending;
    private final RetrySettings retry;
    private final Clock clock;
    private final Map<Outcome, Counter> attempts;

    Delivery(Claims claims, Bodies bodies, Sending sending, RetrySettings retry, Clock clock, MeterRegistry metrics) {
        this.claims = claims;
        this.bodies = bodies;
        this.sending = sending;
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
            return bodies.with(claim,
                    body -> body.isPresent() ? send(claim, body.get()) : claims.superseded(claim));
        } catch (Bodies.NotYetException e) {
            claims.release(claim, SOON);
            return Optional.empty();
        } catch (RuntimeException e) {
            if (HubDatabase.isToBlame(e)) {
                throw e;
            }
            // Counted, as it would otherwise be tried again for ever, each time that the claim is over.
            LOG.warn("a message to {} cannot be sent", claim.subscriber(), e);
            return settle(claim, new Sent(Outcome.FAILED, false));
        }
    }

    /** Who lost the claim while it stood still must not send what another instance has sent. */
    private Optional<Claim> send(Claim claim, byte[] body) {
        return claims.lasts(claim) ? settle(claim, sending.send(claim, body)) : Optional.empty();
    }

    private Optional<Claim> settle(Claim claim, Sent sent) {
        attempts.get(sent.outcome()).increment();
        return switch (sent.outcome()) {
            case DELIVERED -> claims.delivered(claim, sent.slow());
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
