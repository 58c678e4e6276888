package org.pprnet.feed.hub;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;
import static org.pprnet.feed.hub.HubTester.subscribing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.EventLog;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.feed.FeedApp;
import org.pprnet.feed.StoreLog;
import org.pprnet.service.rebuilding.Rebuild;

/** Many subscribers, many of them broken, over a restart of the service and a rebuild of its store. */
class HubLoadTest {

    private static final int SUBSCRIBERS = 1_000;
    private static final int ONE_IN_SO_MANY_FAILS = 10;
    private static final int PUBLICATIONS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> FEEDS = List.of("all.atom", "topics/empathy.rss", "research-types/survey.json",
            "all.json", "topics/empathy.atom", "research-types/survey.rss", "topics/attachment.atom");

    private static final List<Supplier<Behaviour>> FAILURES = List.of(
            Behaviour::hang, Behaviour::drip, () -> Behaviour.status(500), () -> Behaviour.status(404),
            () -> Behaviour.redirect("/elsewhere"), () -> Behaviour.raw(""), () -> Behaviour.status(410),
            () -> Behaviour.raw("no HTTP at all\r\n\r\n"), Behaviour::endless);

    private final HubTester hub = new HubTester(Map.of("hub.exchange", "3s", "hub.retry.first", "200ms",
            "hub.retry.longest", "2s", "hub.retry.attempts", "10", "rate-limit.enabled", false));
    private final StoreLog log = new StoreLog(hub.store);
    private final EventLog events = new EventLog();
    private final Subscribers subscribers = new Subscribers();
    private final Subscribers leaving = new Subscribers();
    private final List<Subscribers.One> good = new ArrayList<>();
    private final List<Subscribers.One> broken = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    @AfterEach
    void close() {
        hub.close();
        log.close();
        subscribers.close();
        leaving.close();
    }

    @Test
    void whoeverTakesMessagesGetsEachOnceAndInOrderWhateverOthersDo() throws Exception {
        publish(1);
        subscribeAll();
        leaving.close();
        publishUpTo(PUBLICATIONS / 2);
        hub.restart();
        publishUpTo(PUBLICATIONS);
        awaitAllTaken();
        assertThat(log.rebuild(new ArrayList<>())).isEqualTo(Rebuild.REBUILT);
        publishUpTo(PUBLICATIONS + 1);
        awaitAllTaken();
        assertEachIsSignedAndOnceAndInOrder();
        assertAccountBalances();
    }

    private void subscribeAll() {
        for (int i = 0; i < SUBSCRIBERS; i++) {
            Subscribers.One one = subscriber(i);
            Map<String, String> request = subscribing(FEEDS.get(i % FEEDS.size()), one.address);
            request.put("hub.secret", one.address);
            assertThat(hub.request(request).statusCode()).isEqualTo(202);
        }
        await().atMost(PATIENCE).until(() -> hub.total("subscriptions") == SUBSCRIBERS);
    }

    private Subscribers.One subscriber(int i) {
        String path = "/" + i;
        if (i % ONE_IN_SO_MANY_FAILS > 0) {
            return good(subscribers.at(path));
        }
        int kind = i / ONE_IN_SO_MANY_FAILS % (FAILURES.size() + 2);
        if (kind == FAILURES.size()) {
            return good(subscribers.at(path, Behaviour.flapping(Behaviour.status(503))));
        }
        Subscribers.One one = kind < FAILURES.size()
                ? subscribers.at(path, FAILURES.get(kind).get())
                : leaving.at(path);
        broken.add(one);
        return one;
    }

    private Subscribers.One good(Subscribers.One one) {
        good.add(one);
        return one;
    }

    /** In batches of one to three. */
    private void publishUpTo(int publications) {
        for (int batch = 1; ids.size() - 1 < publications; batch = batch % 3 + 1) {
            publish(Math.min(batch, publications - (ids.size() - 1)));
        }
    }

    /** Something that all feeds list. */
    private void publish(int summaries) {
        for (int i = 0; i < summaries; i++) {
            SummaryBuilder summary = aSummary().about("empathy", "attachment").ofType("survey");
            events.with(summary.published());
            ids.add("urn:uuid:" + summary.build().id());
        }
        log.append(events.after(ids.size() - summaries));
        hub.awaitAnnounced(ids.size());
    }

    private void awaitAllTaken() {
        await().atMost(PATIENCE).until(() -> good.stream()
                .allMatch(one -> !one.taken.isEmpty() && one.taken.getLast().ids().contains(ids.getLast())));
    }

    /** The summaries in their order; a message has the newest first. */
    private List<String> took(Subscribers.One one) {
        return one.taken.stream().flatMap(message -> message.ids().reversed().stream()).filter(ids::contains).toList();
    }

    private void assertEachIsSignedAndOnceAndInOrder() {
        for (Subscribers.One one : good) {
            assertThat(took(one)).containsExactlyElementsOf(ids.subList(1, ids.size()));
            assertThat(one.taken).allSatisfy(message -> assertThat(message.headers().get("X-Hub-Signature"))
                    .isEqualTo("sha256=" + Hmac.of(one.address, message.body())));
        }
        assertThat(FeedApp.numberOf(hub.store, """
                select count(*) from hub.subscription where delivered = 0 and callback in (%s)"""
                .formatted(broken.stream().map(one -> "'" + one.address + "'").collect(joining(", ")))))
                .isEqualTo(broken.size());
        assertThat(subscribers.at("/elsewhere").sent).isEmpty();
    }

    private void assertAccountBalances() {
        long taken = good.stream().mapToLong(one -> one.taken.size()).sum();
        await().until(() -> hub.total("delivered") == taken);
        JsonNode totals = hub.totals();
        assertThat(totals.get("superseded").longValue()).isZero();
        assertThat(totals.get("givenUp").longValue()).isPositive();
        assertThat(totals.get("announced").longValue()).isEqualTo(totals.get("delivered").longValue()
                + totals.get("givenUp").longValue() + totals.get("cancelled").longValue()
                + totals.get("waiting").longValue());
    }
}
