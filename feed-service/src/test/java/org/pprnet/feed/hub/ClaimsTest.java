package org.pprnet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.feed.FeedApp;

/** Instances that stand still, and others that go on meanwhile. */
class ClaimsTest {

    private static final Duration EXCHANGE = Duration.ofSeconds(1);

    private final HubTester hub = new HubTester(
            Map.of("hub.exchange", EXCHANGE.toString(), "hub.verification", "1s", "hub.claim", "2s",
                    "hub.retry.first", "1h", "hub.retry.longest", "1h"));
    private final Subscribers subscribers = new Subscribers();
    private final Subscribers.One one = subscribers.at("/hook", Behaviour.status(503));

    @BeforeEach
    void failOnce() {
        hub.subscribe("all.json", one);
        hub.publish(aSummary().published());
        await().until(() -> numberWhere("failures = 1 and claim is null") == 1);
        one.behaviour = Behaviour.status(204);
        // From now on the test does it.
        hub.service().bean(Delivering.class).stop();
        hub.sql("update hub.subscription set due = now()");
    }

    @AfterEach
    void close() {
        hub.close();
        subscribers.close();
    }

    @Test
    void claimThatRanOutIsTakenOverAndItsFirstOwnerSettlesNothing() {
        Claim first = claimed();
        assertThat(claims().due(true, 1)).isEmpty();
        await().until(() -> !Instant.now().isBefore(first.until()));
        Claim second = claimed();
        assertThat(second.token()).isNotEqualTo(first.token());
        claims().delivered(first, false);
        claims().failed(first, Duration.ZERO);
        assertThat(numberWhere("settled = began and failures = 1")).isEqualTo(1);
        assertThat(delivery().deliver(second)).isEmpty();
        assertThat(hub.total("delivered")).isEqualTo(1);
    }

    @Test
    void instanceThatLostItsClaimSendsNothing() {
        Claim lost = claimed();
        hub.sql("update hub.subscription set claim = gen_random_uuid()");
        awaitAlmostOver(lost);
        assertThat(delivery().deliver(lost)).isEmpty();
        assertThat(one.sent).hasSize(1);
    }

    @Test
    void instanceThatStoodStillAndLostNothingMakesItsClaimLongerAndSends() {
        Claim late = claimed();
        awaitAlmostOver(late);
        delivery().deliver(late);
        assertThat(one.taken).hasSize(1);
        assertThat(hub.total("delivered")).isEqualTo(1);
    }

    private Claim claimed() {
        return claims().due(true, 1).getFirst();
    }

    /** Until an exchange could last longer than the claim. */
    private static void awaitAlmostOver(Claim claim) {
        await().until(() -> Instant.now().plus(EXCHANGE).isAfter(claim.until()));
    }

    private Claims claims() {
        return hub.service().bean(Claims.class);
    }

    private Delivery delivery() {
        return hub.service().bean(Delivery.class);
    }

    private long numberWhere(String condition) {
        return FeedApp.numberOf(hub.store, "select count(*) from hub.subscription where " + condition);
    }
}
