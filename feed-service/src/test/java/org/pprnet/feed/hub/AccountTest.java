package org.pprnet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;
import static org.pprnet.feed.hub.HubTester.subscribing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.events.Json;
import org.pprnet.feed.FeedApp;

/** What the hub tells of all subscriptions. */
class AccountTest {

    private static final int READERS = 4;

    /** It tidies when the test says so. */
    private final HubTester hub = new HubTester(Map.of("hub.look", "1h"));
    private final Subscribers subscribers = new Subscribers();

    @AfterEach
    void close() {
        hub.close();
        subscribers.close();
    }

    @Test
    void accountIsReadAsJson() throws IOException {
        deliverOne();
        assertThat(Json.mapper().readTree(hub.service().text("/feeds/hub"))).isEqualTo(Json.mapper().readTree("""
                {"subscriptions": 1, "announced": 1, "delivered": 1, "superseded": 0, "givenUp": 0, "cancelled": 0,
                 "waiting": 0}"""));
    }

    @Test
    void accountIsReadAnewAfterTwoSeconds() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        Ledger ledger = new Ledger(hub.service().bean(HubDatabase.class), clock);
        assertThat(ledger.totals().subscriptions()).isZero();
        hub.subscribe("all.atom", subscribers.at("/hook"));
        now.set(Instant.EPOCH.plusMillis(1999));
        assertThat(ledger.totals().subscriptions()).isZero();
        now.set(Instant.EPOCH.plusMillis(2000));
        assertThat(ledger.totals().subscriptions()).isEqualTo(1);
    }

    @Test
    void subscriptionThatEndedThirtyDaysAgoIsRemovedAndTheAccountStaysWhole() {
        deliverOne();
        hub.subscribe("all.rss", subscribers.at("/other"));
        hub.sql("update hub.subscription set lease_until = now() where format = 'ATOM'");
        Tidying tidying = hub.service().bean(Tidying.class);
        tidying.tidy();
        Totals before = hub.service().bean(Ledger.class).read();
        assertThat(before.delivered()).isEqualTo(1);
        hub.sql("update hub.subscription set ended_at = ended_at - interval '29 days'");
        tidying.tidy();
        assertThat(FeedApp.numberOf(hub.store, "select count(*) from hub.subscription")).isEqualTo(2);
        hub.sql("update hub.subscription set ended_at = ended_at - interval '1 day'");
        tidying.tidy();
        assertThat(FeedApp.numberOf(hub.store, "select count(*) from hub.subscription")).isEqualTo(1);
        assertThat(hub.service().bean(Ledger.class).read()).isEqualTo(before);
    }

    @Test
    void whoReadsTheAccountKeepsNoSubscriberOut() throws Exception {
        deliverOne();
        try (Connection other = connect();
                Statement statement = other.createStatement();
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            statement.execute("lock table hub.past in access exclusive mode");
            List<Future<Integer>> answers = Stream.generate(() -> readers
                    .submit(() -> hub.service().get("/feeds/hub").statusCode())).limit(2 * READERS).toList();
            await().until(() -> answers.stream().filter(Future::isDone).count() == READERS);
            assertThat(hub.request(subscribing("all.rss", subscribers.at("/other").address)).statusCode())
                    .isEqualTo(202);
            other.rollback();
        }
    }

    private void deliverOne() {
        hub.subscribe("all.atom", subscribers.at("/hook"));
        hub.publish(aSummary().published());
        await().until(() -> hub.total("delivered") == 1);
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(Backing.postgres().jdbcUrl(hub.store), Backing.postgres().user(),
                Backing.postgres().password());
    }
}
