package org.pprnet.feed.hub;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.pprnet.feed.hub.Callbacks.Answer;
import org.pprnet.feed.render.Links;
import org.pprnet.service.document.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages to subscribers (WebSub, section 7). */
@Singleton
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final Duration LONG = Duration.ofSeconds(2);
    private static final int GONE = 410;

    private final Callbacks callbacks;
    private final Links links;
    private final Clock clock;

    Sending(Callbacks callbacks, Links links, Clock clock) {
        this.callbacks = callbacks;
        this.links = links;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param slow whether it took more than two seconds
     */
    record Sent(Outcome outcome, boolean slow) {}

    Sent send(Claim claim, byte[] body) {
        Instant begun = clock.instant();
        Outcome outcome = post(claim, body);
        return new Sent(outcome, Duration.between(begun, clock.instant()).compareTo(LONG) > 0);
    }

    private Outcome post(Claim claim, byte[] body) {
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
}
