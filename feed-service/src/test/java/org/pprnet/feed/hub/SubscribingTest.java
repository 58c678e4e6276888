package org.pprnet.feed.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.feed.hub.HubTester.subscribing;
import static org.pprnet.feed.hub.HubTester.topic;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.feed.FeedApp;

/** What the hub answers those who want to subscribe. */
class SubscribingTest {

    private static final String CALLBACK = "https://subscriber.example/hook?key=7";

    private static HubTester hub;

    @BeforeAll
    static void start() {
        hub = new HubTester(Map.of("hub.private-callbacks", false, "hub.retry.first", "1h", "hub.retry.longest",
                "1h"));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub.mode", "hub.topic", "hub.callback"})
    void whatIsMissingIsNamed(String name) {
        Map<String, String> request = subscribing("all.atom", CALLBACK);
        request.remove(name);
        assertRefused(hub.request(request), name + " is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "hub.mode | publish | hub.mode is neither subscribe nor unsubscribe",
        "hub.topic | https://elsewhere.example/feeds/all.atom | hub.topic is the address of no feed",
        "hub.topic | https://digest.example/feeds/all.xml | hub.topic is the address of no feed",
        "hub.topic | https://digest.example/feeds/topics/none.rss | hub.topic is the address of no feed",
        "hub.topic | https://digest.example/feeds/ | hub.topic is the address of no feed",
        "hub.callback | subscriber.example | hub.callback is no absolute http or https address",
        "hub.callback | ftp://subscriber.example/ | hub.callback is no absolute http or https address",
        "hub.callback | http:/hook | hub.callback names no host",
        "hub.callback | http://user:word@subscriber.example/ | hub.callback names a user",
        "hub.callback | http://subscriber.example/#top | hub.callback has a fragment",
        "hub.callback | http://subscriber.example:70000/ | hub.callback names no port that there is",
        "hub.callback | http://subscriber.example/a b | hub.callback is no address",
        "hub.callback | http://subscriber.example/é | hub.callback has characters that no address has",
        "hub.callback | http://127.0.0.1/hook | hub.callback is at an address that is not public",
        "hub.callback | http://[::ffff:10.0.0.1]/hook | hub.callback is at an address that is not public",
        "hub.callback | http://[fd00::1]:8080/hook | hub.callback is at an address that is not public",
        "hub.lease_seconds | 0 | hub.lease_seconds is no positive number of seconds",
        "hub.lease_seconds | -60 | hub.lease_seconds is no positive number of seconds",
        "hub.lease_seconds | ten | hub.lease_seconds is no positive number of seconds",
    })
    void whatIsWrongIsNamedWithItsRule(String name, String value, String detail) {
        Map<String, String> request = subscribing("all.atom", CALLBACK);
        request.put(name, value);
        assertRefused(hub.request(request), detail);
    }

    @Test
    void emptyParameterIsAsGoodAsNone() {
        Map<String, String> request = subscribing("topics/empathy.atom", "http://empty.invalid/");
        request.put("hub.secret", "");
        request.put("hub.lease_seconds", "");
        assertThat(hub.request(request).statusCode()).isEqualTo(202);
        assertThat(FeedApp.numberOf(hub.store, "select lease_seconds from hub.intent where host = 'empty.invalid' "
                + "and secret is null")).isEqualTo(Lease.DEFAULT.toSeconds());
        request.put("hub.callback", "");
        assertRefused(hub.request(request), "hub.callback is missing");
    }

    @Test
    void secretIsShorterThan200Bytes() {
        Map<String, String> request = subscribing("all.atom", CALLBACK);
        request.put("hub.secret", "é".repeat(100));
        assertRefused(hub.request(request), "hub.secret has 200 bytes, must have 1 to 199");
    }

    @Test
    void callbackIsNoLongerThan2000Characters() {
        assertRefused(hub.request(subscribing("all.atom", CALLBACK + "x".repeat(2000))),
                "hub.callback is longer than 2000 characters");
    }

    @Test
    void aliasOfAFeedIsRefusedWithItsName() {
        assertRefused(hub.request(subscribing("topics/adherence.atom", CALLBACK)),
                "hub.topic is another name of " + topic("topics/adherance.atom"));
    }

    @Test
    void parameterGivenTwiceIsRefused() {
        assertRefused(hub.service().post("/feeds/hub", "hub.mode=subscribe&hub.mode=unsubscribe"),
                "hub.mode is given more than once");
    }

    @Test
    void formOfAnySizeIsNotRead() {
        assertThat(hub.service().post("/feeds/hub", "hub.mode=" + "x".repeat(70_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void parameterThatTheProtocolDoesNotHaveIsIgnored() {
        Map<String, String> request = subscribing("all.atom", "http://subscriber.invalid/1");
        request.put("hub.unheard-of", "ignored");
        assertThat(hub.request(request).statusCode()).isEqualTo(202);
    }

    @Test
    void nameOfAPrivateAddressIsNotConnectedTo() {
        try (Subscribers subscribers = new Subscribers()) {
            Subscribers.One one = subscribers.at("/named");
            assertThat(hub.request(subscribing("all.rss", one.address.replace("127.0.0.1", "localhost"))).statusCode())
                    .isEqualTo(202);
            await().untilAsserted(() -> assertThat(attemptsAt("localhost")).isEqualTo(1));
            assertThat(one.questions).isEmpty();
        }
    }

    private static long attemptsAt(String host) {
        return FeedApp.numberOf(hub.store, "select max(attempts) from hub.intent where callback like '%%%s%%'"
                .formatted(host));
    }

    private static void assertRefused(HttpResponse<byte[]> answer, String detail) {
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(400);
        assertThat(new String(answer.body(), UTF_8)).contains("urn:pprnet:problem:malformed", detail);
    }
}
