package org.pprnet.feed.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.feed.hub.HubTester.subscribing;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.feed.FeedApp;

/** How much the hub takes on, of one host and in all. */
class RoomTest {

    private static final String WAITING = "select count(*) from hub.intent";

    private final HubTester hub = new HubTester(settings());
    private final Subscribers subscribers = new Subscribers();

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(HubTester.TRYING_ONCE);
        settings.putAll(Map.of("hub.subscriptions", 3, "hub.subscriptions-per-host", 2, "hub.intents", 3,
                "hub.intents-per-host", 2));
        return settings;
    }

    @AfterEach
    void close() {
        hub.close();
        subscribers.close();
    }

    @Test
    void requestsThatWaitAreBoundedForEachHostAndInAll() {
        try (HubTester roomy = new HubTester(roomForSubscriptions())) {
            Map<String, String> first = subscribing("all.atom", "http://one.invalid/1");
            assertThat(roomy.request(first).statusCode()).isEqualTo(202);
            assertThat(status(roomy, "http://ONE.invalid:8080/2")).isEqualTo(202);
            assertNoRoom(roomy, "http://One.invalid/3",
                    "There are as many requests to be confirmed by one.invalid as the hub takes: 2.");
            assertThat(status(roomy, "http://two.invalid/")).isEqualTo(202);
            assertNoRoom(roomy, "http://three.invalid/",
                    "There are as many requests to be confirmed as the hub takes: 3.");
            assertThat(roomy.request(first).statusCode()).isEqualTo(202);
        }
    }

    private static Map<String, Object> roomForSubscriptions() {
        Map<String, Object> settings = settings();
        settings.putAll(Map.of("hub.subscriptions", 100, "hub.subscriptions-per-host", 100));
        return settings;
    }

    @Test
    void requestsThatWaitTakeNoRoomOfSubscriptionsOfOthers() {
        assertThat(status(hub, "http://one.invalid/1")).isEqualTo(202);
        assertThat(status(hub, "http://one.invalid/2")).isEqualTo(202);
        hub.subscribe("all.atom", subscribers.at("/1"));
        hub.subscribe("all.atom", subscribers.at("/2"));
        assertThat(hub.total("subscriptions")).isEqualTo(2);
    }

    @Test
    void subscriptionsAreBoundedForEachHostAndInAll() {
        hub.subscribe("all.atom", subscribers.at("/1"));
        hub.subscribe("all.atom", subscribers.at("/2"));
        assertNoRoom(hub, subscribers.at("/3").address,
                "There are as many subscriptions of 127.0.0.1 as the hub takes: 2.");
        hub.request(subscribing("all.atom", subscribers.at("/3").address.replace("127.0.0.1", "localhost")));
        hub.awaitSubscriptions(3);
        assertNoRoom(hub, "http://one.invalid/", "There are as many subscriptions as the hub takes: 3.");
        assertThat(status(hub, subscribers.at("/1").address)).isEqualTo(202);
    }

    @Test
    void unsubscribingWhoIsNotSubscribedIsDoneAndNobodyIsAsked() {
        Subscribers.One one = subscribers.at("/hook");
        one.confirming = _ -> Subscribers.answer(503, "");
        Map<String, String> leaving = subscribing("all.atom", one.address);
        leaving.put("hub.mode", "unsubscribe");
        assertThat(hub.request(leaving).statusCode()).isEqualTo(202);
        assertThat(FeedApp.numberOf(hub.store, WAITING)).isZero();
        assertThat(one.questions).isEmpty();
    }

    private static int status(HubTester hub, String callback) {
        return hub.request(subscribing("all.atom", callback)).statusCode();
    }

    private static void assertNoRoom(HubTester hub, String callback, String detail) {
        HttpResponse<byte[]> answer = hub.request(subscribing("all.atom", callback));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(new String(answer.body(), UTF_8)).contains(detail);
    }
}
