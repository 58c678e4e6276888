package org.pprnet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.feed.FeedApp;

/** How subscribers share what the hub can do, and instances what is to be done. */
class SharingTest {

    private static final int SEATS = 4;

    private final HubTester hub = new HubTester(Map.of("hub.deliveries", SEATS, "hub.exchange", "4s"));
    private final Subscribers subscribers = new Subscribers();

    @AfterEach
    void close() {
        hub.close();
        subscribers.close();
    }

    @Test
    void thoseThatFailNeverTakeMoreThanHalfOfTheSeats() {
        assertNeverMoreThanHalfOfTheSeats(new Crowd(Behaviour.hang()), "failures > 0");
    }

    @Test
    void thoseThatTakeLongNeverTakeMoreThanHalfOfTheSeats() {
        assertNeverMoreThanHalfOfTheSeats(new Crowd(Behaviour.status(204).after(Duration.ofMillis(2500))), "slow");
    }

    @Test
    void whoIsQuickAgainIsNoLongerSlow() {
        Subscribers.One one = subscribers.at("/hook", Behaviour.status(204).after(Duration.ofMillis(2500)));
        hub.subscribe("all.atom", one);
        hub.publish(aSummary().published());
        await().until(() -> subscriptionsWhere("slow") == 1);
        one.behaviour = Behaviour.status(204);
        hub.publish(aSummary().published());
        await().until(() -> subscriptionsWhere("delivered = 2 and not slow") == 1);
    }

    @Test
    void whoUnsubscribesWhileAMessageIsUnderWayHasGotIt() {
        Subscribers.One one = subscribers.at("/hook", Behaviour.status(204).after(Duration.ofSeconds(1)));
        hub.subscribe("all.atom", one);
        hub.publish(aSummary().published());
        await().until(() -> one.sent.size() == 1);
        Map<String, String> leaving = HubTester.subscribing("all.atom", one.address);
        leaving.put("hub.mode", "unsubscribe");
        assertThat(hub.request(leaving).statusCode()).isEqualTo(202);
        await().until(() -> subscriptionsWhere("lease_until <= now()") == 1);
        hub.publish(aSummary().published());
        await().until(() -> subscriptionsWhere("state = 'ENDED' and reason = 'UNSUBSCRIBED'") == 1);
        assertThat(hub.total("delivered")).isEqualTo(1);
        assertThat(one.sent).hasSize(1);
        assertThat(hub.total("announced")).isEqualTo(hub.total("delivered") + hub.total("cancelled"));
    }

    private void assertNeverMoreThanHalfOfTheSeats(Crowd crowd, String known) {
        IntStream.range(0, SEATS * 2).forEach(i -> hub.subscribe("all.atom", subscribers.at("/" + i, crowd)));
        Subscribers.One good = subscribers.at("/good");
        hub.subscribe("all.rss", good);
        hub.publish(aSummary().published());
        await().atMost(Duration.ofSeconds(30)).until(() -> subscriptionsWhere(known) == SEATS * 2);
        await().until(() -> crowd.inside.get() <= SEATS / 2);
        crowd.most.set(crowd.inside.get());
        for (int publication = 2; publication <= 8; publication++) {
            hub.publish(aSummary().published());
            int taken = publication;
            await().until(() -> good.taken.size() == taken);
        }
        assertThat(crowd.most.get()).isLessThanOrEqualTo(SEATS / 2);
    }

    @Test
    void instancesShareTheWorkAndSendNothingTwice() {
        IntStream.range(0, 20).forEach(i -> hub.subscribe("all.json", subscribers.at("/" + i)));
        try (FeedApp other = hub.another()) {
            assertThat(other.get("/feeds/all.json").statusCode()).isIn(200, 503);
            IntStream.range(0, 10).forEach(_ -> hub.publish(aSummary().published()));
            await().until(() -> hub.total("delivered") == 200);
            assertThat(IntStream.range(0, 20).mapToObj(i -> subscribers.at("/" + i)))
                    .allSatisfy(one -> assertThat(one.sent).hasSize(10));
            assertThat(attempts(hub.service())).isPositive();
            assertThat(attempts(other)).isPositive();
            assertThat(attempts(hub.service()) + attempts(other)).isEqualTo(200);
        }
    }

    @Test
    void whatAKilledInstanceHadInHandIsSentWhenItsClaimIsOver() {
        Subscribers.One one = subscribers.at("/hook");
        hub.subscribe("all.atom", one);
        hub.sql("update hub.subscription set claim = gen_random_uuid(), claimed_until = now() + interval '1 hour'");
        hub.publish(aSummary().published());
        Subscribers.One other = subscribers.at("/other");
        hub.subscribe("all.atom", other);
        hub.publish(aSummary().published());
        await().until(() -> other.taken.size() == 1);
        assertThat(one.sent).isEmpty();
        hub.sql("update hub.subscription set claimed_until = now() where claim is not null");
        await().until(() -> one.taken.size() == 2);
    }

    private long subscriptionsWhere(String condition) {
        return FeedApp.numberOf(hub.store, "select count(*) from hub.subscription where " + condition);
    }

    private static double attempts(FeedApp instance) {
        return instance.text("/prometheus").lines()
                .filter(line -> line.startsWith("pprnet_hub_attempts_total{") && line.contains("\"delivered\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Subscribers that behave like that, and how many of them do so at once. */
    private static final class Crowd implements Behaviour {

        private final Behaviour each;
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        private Crowd(Behaviour each) {
            this.each = each;
        }

        @Override
        public boolean answer(Socket connection) throws IOException {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                return each.answer(connection);
            } finally {
                inside.decrementAndGet();
            }
        }
    }
}
