package org.pprnet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.feed.hub.HubTester.subscribing;
import static org.pprnet.feed.hub.HubTester.topic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pprnet.feed.FeedApp;

/** What subscribers are asked before anything is done in their name. */
class VerifyingTest {

    /** Nothing is tried again, and nothing is looked for. */
    private static final Map<String, Object> QUIET = Map.of("hub.retry.first", "1h", "hub.retry.longest", "1h",
            "hub.look", "1h");

    private final HubTester hub = new HubTester();
    private final Subscribers subscribers = new Subscribers();

    @AfterEach
    void close() {
        hub.close();
        subscribers.close();
    }

    @Test
    void subscriberIsAskedWithAChallengeAndTheLeaseThatIsGranted() {
        Subscribers.One one = subscribers.at("/hook");
        Map<String, String> request = subscribing("topics/empathy.json", one.address + "?key=a%20b&hub.mode=mine");
        request.put("hub.lease_seconds", "60");
        assertThat(hub.request(request).statusCode()).isEqualTo(202);
        await().until(() -> hub.total("subscriptions") == 1);
        Received question = one.questions.getFirst();
        assertThat(question.target()).startsWith("/hook?key=a%20b&hub.mode=mine&hub.mode=subscribe&");
        assertThat(question.parameter("hub.topic")).isEqualTo(topic("topics/empathy.json"));
        assertThat(question.parameter("hub.lease_seconds")).isEqualTo("3600");
        assertThat(question.parameter("hub.challenge")).matches("[0-9a-f]{64}");
        assertThat(question.headers().get("User-Agent")).isEqualTo("PPRNet-digest (+https://digest.example/feeds)");
        assertThat(question.headers()).doesNotContainKeys("Upgrade", "Cookie");
    }

    @Test
    void everyChallengeIsAnother() {
        Subscribers.One one = subscribers.at("/hook");
        hub.subscribe("all.atom", one);
        hub.subscribe("all.rss", one);
        assertThat(one.questions).extracting(question -> question.parameter("hub.challenge")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"200, something else", "200, ''", "404, ''", "302, ''", "410, ''"})
    void whoDoesNotConfirmIsNotSubscribedAndNotAskedAgain(int status, String body) {
        Subscribers.One one = subscribers.at("/hook");
        one.confirming = _ -> Subscribers.answer(status, body);
        hub.request(subscribing("all.atom", one.address));
        await().until(() -> one.questions.size() == 1 && intents() == 0);
        assertThat(hub.total("subscriptions")).isZero();
    }

    @Test
    void challengeWithSomethingBehindItDoesNotConfirm() {
        Subscribers.One one = subscribers.at("/hook");
        one.confirming = question -> Subscribers.ok(question.parameter("hub.challenge") + "0");
        hub.request(subscribing("all.atom", one.address));
        await().until(() -> one.questions.size() == 1 && intents() == 0);
        assertThat(hub.total("subscriptions")).isZero();
    }

    @Test
    void subscriberInTroubleIsAskedThreeTimes() {
        Subscribers.One one = subscribers.at("/hook");
        one.confirming = _ -> Subscribers.answer(503, "");
        hub.request(subscribing("all.atom", one.address));
        await().until(() -> one.questions.size() == 3 && intents() == 0);
        assertThat(hub.total("subscriptions")).isZero();
    }

    @Test
    void answerThatMakesNoSenseIsAnAttempt() {
        Subscribers.One one = subscribers.at("/hook");
        one.confirming = _ -> "HTTP/1.1 000 Nothing\r\n\r\n";
        hub.request(subscribing("all.atom", one.address));
        await().until(() -> one.questions.size() == 3 && intents() == 0);
        assertThat(hub.total("subscriptions")).isZero();
    }

    @Test
    void subscriberThatRecoversIsSubscribed() {
        Subscribers.One one = subscribers.at("/hook");
        AtomicInteger calls = new AtomicInteger();
        one.confirming = question -> calls.incrementAndGet() < 3
                ? "no HTTP at all\r\n\r\n"
                : Subscribers.CONFIRMS.apply(question);
        hub.subscribe("all.atom", one);
        assertThat(one.questions).hasSize(3);
    }

    @Test
    void hostThatHangsIsAskedTwiceAtOnceAndKeepsNobodyWaiting() {
        try (HubTester patient = new HubTester(Map.of("hub.verification", "20s", "hub.claim", "1m"))) {
            CountDownLatch over = new CountDownLatch(1);
            for (int i = 0; i < 20; i++) {
                Subscribers.One hanging = subscribers.at("/hanging" + i);
                hanging.confirming = _ -> answerAfter(over);
                patient.request(subscribing("all.atom", hanging.address));
            }
            Subscribers.One other = subscribers.at("/hook");
            patient.request(subscribing("all.atom", other.address.replace("127.0.0.1", "localhost")));
            await().until(() -> patient.total("subscriptions") == 1);
            assertThat(IntStream.range(0, 20).map(i -> subscribers.at("/hanging" + i).questions.size()).sum())
                    .isBetween(1, 2);
            over.countDown();
        }
    }

    @Test
    void whoConfirmsHasLessTimeThanWhoTakesAMessage() {
        try (HubTester strict = new HubTester(Map.of("hub.verification", "200ms", "hub.exchange", "5s"))) {
            CountDownLatch over = new CountDownLatch(1);
            Subscribers.One one = subscribers.at("/hook");
            one.confirming = _ -> answerAfter(over);
            strict.request(subscribing("all.atom", one.address));
            await().until(() -> one.questions.size() == 3
                    && FeedApp.numberOf(strict.store, "select count(*) from hub.intent") == 0);
            over.countDown();
        }
    }

    private static String answerAfter(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Subscribers.answer(404, "");
    }

    @Test
    void requestSurvivesARestart() {
        try (HubTester patient = new HubTester(HubTester.TRYING_ONCE)) {
            Subscribers.One one = subscribers.at("/hook");
            one.confirming = _ -> Subscribers.answer(503, "");
            patient.request(subscribing("all.atom", one.address));
            await().until(() -> FeedApp.numberOf(patient.store, "select max(attempts) from hub.intent") == 1);
            patient.restart();
            one.confirming = Subscribers.CONFIRMS;
            patient.sql("update hub.intent set due = now()");
            await().until(() -> patient.total("subscriptions") == 1);
        }
    }

    @Test
    void laterRequestTakesThePlaceOfAnEarlierOne() {
        try (HubTester patient = new HubTester(HubTester.TRYING_ONCE)) {
            Subscribers.One one = subscribers.at("/hook");
            patient.subscribe("all.atom", one);
            one.confirming = _ -> Subscribers.answer(503, "");
            patient.request(unsubscribing("all.atom", one.address));
            await().until(() -> FeedApp.numberOf(patient.store,
                    "select count(*) from hub.intent where mode = 'UNSUBSCRIBE' and attempts = 1") == 1);
            one.confirming = Subscribers.CONFIRMS;
            patient.request(subscribing("all.atom", one.address));
            await().until(() -> FeedApp.numberOf(patient.store, "select count(*) from hub.intent") == 0);
            assertThat(patient.total("subscriptions")).isEqualTo(1);
            assertThat(one.questions).extracting(question -> question.parameter("hub.mode"))
                    .containsExactly("subscribe", "unsubscribe", "subscribe");
        }
    }

    @Test
    void whoIsSubscribedIsAskedFirst() {
        try (HubTester patient = new HubTester(QUIET)) {
            Subscribers.One one = subscribers.at("/hook");
            patient.subscribe("all.atom", one);
            one.confirming = _ -> Subscribers.answer(503, "");
            for (String callback : List.of("http://one.invalid/", "http://two.invalid/", one.address)) {
                patient.request(subscribing("all.atom", callback));
            }
            await().until(() -> FeedApp.numberOf(patient.store, "select sum(attempts) from hub.intent") == 3);
            patient.sql("update hub.intent set due = now()");
            patient.sql("update hub.intent set due = now() - interval '1 day' where host like '%.invalid'");
            assertThat(patient.service().bean(Intents.class).claim(1, Set.of()))
                    .extracting(intent -> intent.subscriber().callback().address().toString())
                    .containsExactly(one.address);
        }
    }

    @Test
    void whoUnsubscribesIsAskedTooAndGetsNothingMore() {
        Subscribers.One one = subscribers.at("/hook");
        hub.subscribe("all.atom", one);
        assertThat(hub.request(unsubscribing("all.atom", one.address)).statusCode()).isEqualTo(202);
        await().until(() -> hub.total("subscriptions") == 0);
        Received question = one.questions.getLast();
        assertThat(question.parameter("hub.mode")).isEqualTo("unsubscribe");
        assertThat(question.target()).doesNotContain("lease");
    }

    private static Map<String, String> unsubscribing(String feed, String callback) {
        Map<String, String> request = subscribing(feed, callback);
        request.put("hub.mode", "unsubscribe");
        return request;
    }

    private long intents() {
        return FeedApp.numberOf(hub.store, "select count(*) from hub.intent");
    }
}
