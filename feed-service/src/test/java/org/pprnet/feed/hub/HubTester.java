package org.pprnet.feed.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.pprnet.events.EventLog;
import org.pprnet.events.Json;
import org.pprnet.events.SummaryEvent;
import org.pprnet.feed.FeedApp;

/** A hub over a store of its own, with what tests do to it. */
final class HubTester implements AutoCloseable {

    /** A hub for subscribers on this machine, which does not wait long. */
    static final Map<String, Object> IMPATIENT = Map.of("hub.private-callbacks", true, "hub.exchange", "1s",
            "hub.verification", "2s", "hub.subscriptions-per-host", 2000, "hub.intents-per-host", 2000,
            "hub.look", "50ms", "hub.claim", "10s", "hub.retry.first", "20ms", "hub.retry.longest", "100ms");

    /** The same, but that nothing is tried again before a test says so. */
    static final Map<String, Object> TRYING_ONCE = Map.of("hub.retry.first", "1h", "hub.retry.longest", "1h");

    final String store = FeedApp.freshStore();
    private final EventLog log = new EventLog();
    private final Map<String, Object> settings;
    private FeedApp service;

    HubTester() {
        this(Map.of());
    }

    HubTester(Map<String, Object> more) {
        settings = new HashMap<>(IMPATIENT);
        settings.putAll(more);
        service = FeedApp.on(store, settings);
        assertThat(total("subscriptions")).isZero();
    }

    void restart() {
        service.close();
        service = FeedApp.on(store, settings);
    }

    /** Another instance over the same store. */
    FeedApp another() {
        return FeedApp.on(store, settings);
    }

    /** Publishes, and waits until that is announced: who subscribes afterwards does not get it. */
    void publish(SummaryEvent... events) {
        log.with(events);
        service.take(log.events());
        awaitAnnounced(log.events().size());
    }

    /** Reads everything again that was published, as if it had lost its store. */
    void replay() {
        service.take(log.events());
    }

    void awaitAnnounced(long position) {
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(10)).until(() -> FeedApp.numberOf(store,
                "select coalesce(max(position), 0) from hub.announced") == position);
    }

    static String topic(String name) {
        return FeedApp.PUBLIC_URL + "/feeds/" + name;
    }

    HttpResponse<byte[]> request(Map<String, String> parameters) {
        return service.post("/feeds/hub", parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** The parameters of a request that is right. */
    static Map<String, String> subscribing(String feed, String callback) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("hub.mode", "subscribe");
        parameters.put("hub.topic", topic(feed));
        parameters.put("hub.callback", callback);
        return parameters;
    }

    /** Subscribes, and waits until the subscription is there. */
    void subscribe(String feed, Subscribers.One subscriber, String... more) {
        long before = total("subscriptions");
        Map<String, String> parameters = subscribing(feed, subscriber.address);
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i], more[i + 1]);
        }
        assertThat(request(parameters).statusCode()).isEqualTo(202);
        awaitSubscriptions(before + 1);
    }

    void awaitSubscriptions(long many) {
        await().until(() -> total("subscriptions") == many);
    }

    /** Something of the hub's account. */
    long total(String name) {
        return totals().get(name).longValue();
    }

    /** The account as it is now: the service keeps what it tells others for a while. */
    JsonNode totals() {
        return Json.mapper().valueToTree(service.bean(Ledger.class).read());
    }

    void sql(String statement) {
        FeedApp.inSql(store, statement);
    }

    FeedApp service() {
        return service;
    }

    @Override
    public void close() {
        service.close();
    }
}
