package org.pprnet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.feed.FeedApp;

/** What becomes of a message that was not taken at first, while it waits to be sent again. */
class WaitingTest {

    private final HubTester hub = new HubTester(HubTester.TRYING_ONCE);
    private final Subscribers subscribers = new Subscribers();
    private final Subscribers.One one = subscribers.at("/hook", Behaviour.status(503));
    private final SummaryBuilder summary = aSummary();

    @BeforeEach
    void failOnce() {
        hub.subscribe("all.json", one);
        hub.publish(summary.published());
        await().until(() -> subscriptionsWhere("failures = 1") == 1);
    }

    @AfterEach
    void close() {
        hub.close();
        subscribers.close();
    }

    @Test
    void whatIsWithdrawnMeanwhileIsNotSentAgain() {
        hub.publish(summary.withdrawn("By mistake"));
        tryAgain();
        await().until(() -> hub.total("superseded") == 2);
        assertThat(one.sent).hasSize(1);
    }

    @Test
    void messageThatCannotBeWrittenCountsAsFailed() {
        hub.sql("update hub.subscription set secret = ''");
        tryAgain();
        await().until(() -> subscriptionsWhere("failures = 2 and claim is null") == 1);
        assertThat(one.sent).hasSize(1);
    }

    @Test
    void subscriptionThatFailedForAWeekEnds() {
        hub.sql("update hub.subscription set failing_since = failing_since - interval '7 days'");
        tryAgain();
        await().until(() -> hub.total("subscriptions") == 0);
        assertThat(one.sent).hasSize(2);
        assertThat(hub.total("cancelled")).isEqualTo(1);
        assertThat(subscriptionsWhere("reason = 'FAILING'")).isEqualTo(1);
    }

    @Test
    void subscriptionThatFailedForAnHourGoesOn() {
        hub.sql("update hub.subscription set failing_since = failing_since - interval '1 hour'");
        tryAgain();
        await().until(() -> subscriptionsWhere("failures = 2") == 1);
        assertThat(hub.total("waiting")).isEqualTo(1);
    }

    @Test
    void messageWaitsWhileTheStoreIsMadeAnew() {
        FeedApp.empty(hub.store);
        hub.restart();
        one.behaviour = Behaviour.status(200);
        tryAgain();
        await().until(
                () -> subscriptionsWhere("due between now() + interval '100 ms' and now() + interval '1 minute'") == 1);
        hub.replay();
        await().until(() -> one.taken.size() == 1);
        assertThat(one.taken.getFirst().text()).contains(summary.build().id().toString());
        assertThat(hub.total("superseded")).isZero();
    }

    @Test
    void whoSubscribesAgainIsTriedAtOnce() {
        one.behaviour = Behaviour.status(200);
        hub.request(HubTester.subscribing("all.json", one.address));
        await().until(() -> one.taken.size() == 1);
        assertThat(hub.total("subscriptions")).isEqualTo(1);
    }

    private void tryAgain() {
        hub.sql("update hub.subscription set due = now()");
    }

    private long subscriptionsWhere(String condition) {
        return FeedApp.numberOf(hub.store, "select count(*) from hub.subscription where " + condition);
    }
}
