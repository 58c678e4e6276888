package org.pprnet.feed.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;
import static org.pprnet.feed.hub.HubTester.subscribing;
import static org.pprnet.feed.hub.HubTester.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.feed.FeedApp;

/** What subscribers are sent, and what becomes of those that do not take it. */
class DeliveringTest {

    private final HubTester hub = new HubTester();
    private final Subscribers subscribers = new Subscribers();

    @AfterEach
    void close() {
        hub.close();
        subscribers.close();
    }

    @ParameterizedTest
    @CsvSource({"atom, application/atom+xml;charset=utf-8", "rss, application/rss+xml;charset=utf-8",
        "json, application/feed+json"})
    void messageIsTheFeedWithWhatChanged(String format, String type) {
        SummaryBuilder old = aSummary().about("empathy");
        SummaryBuilder fresh = aSummary().about("empathy");
        hub.publish(old.published());
        Subscribers.One one = subscribers.at("/hook");
        hub.subscribe("topics/empathy." + format, one);
        hub.publish(fresh.published());
        await().until(() -> one.taken.size() == 1);
        Received message = one.taken.getFirst();
        assertThat(message.text()).contains(id(fresh), "https://digest.example/feeds/hub").doesNotContain(id(old));
        assertThat(message.headers()).containsEntry("Content-Type", type)
                .containsEntry("Link", "<%s>; rel=\"hub\", <%s>; rel=\"self\"".formatted(topic("hub"),
                        topic("topics/empathy." + format)))
                .doesNotContainKey("X-Hub-Signature");
    }

    @Test
    void changeOfAnotherFeedIsNoMessage() {
        Subscribers.One one = subscribers.at("/hook");
        hub.subscribe("topics/empathy.atom", one);
        hub.publish(aSummary().about("attachment").published());
        hub.publish(aSummary().about("empathy").published());
        await().until(() -> hub.total("delivered") == 1);
        assertThat(hub.total("announced")).isEqualTo(1);
        assertThat(one.sent).hasSize(1);
    }

    @Test
    void messageIsSignedWithTheSecretInForce() {
        Subscribers.One one = subscribers.at("/hook");
        hub.subscribe("all.json", one, "hub.secret", "first");
        hub.publish(aSummary().published());
        await().until(() -> one.taken.size() == 1);
        assertThat(one.taken.getFirst().headers().get("X-Hub-Signature"))
                .isEqualTo("sha256=" + Hmac.of("first", one.taken.getFirst().body()));
        Map<String, String> renewing = subscribing("all.json", one.address);
        renewing.put("hub.secret", "sécond");
        hub.request(renewing);
        await().until(() -> one.questions.size() == 2 && FeedApp.numberOf(hub.store,
                "select count(*) from hub.intent") == 0);
        hub.publish(aSummary().published());
        await().until(() -> one.taken.size() == 2);
        assertThat(one.taken.getLast().headers().get("X-Hub-Signature"))
                .isEqualTo("sha256=" + Hmac.of("sécond", one.taken.getLast().body()));
        assertThat(hub.total("subscriptions")).isEqualTo(1);
    }

    @Test
    void manyChangesAtOnceComeInMessagesOfTen() {
        Subscribers.One one = subscribers.at("/hook");
        hub.subscribe("all.rss", one);
        List<SummaryBuilder> summaries = Stream.generate(SummaryBuilder::aSummary).limit(23).toList();
        hub.publish(summaries.stream().map(SummaryBuilder::published).toArray(
                SummaryEvent[]::new));
        await().until(() -> hub.total("delivered") == 3);
        assertThat(one.taken).extracting(message -> message.ids().size()).containsExactly(10, 10, 3);
        assertThat(one.taken.stream().flatMap(message -> message.ids().reversed().stream()))
                .containsExactlyElementsOf(summaries.stream().map(DeliveringTest::id).toList());
    }

    @Test
    void longTextsComeInMessagesOfTheirOwn() {
        Subscribers.One one = subscribers.at("/hook");
        hub.subscribe("all.json", one);
        hub.publish(Stream.generate(() -> aSummary().saying("long ".repeat(120_000))).limit(3)
                .map(SummaryBuilder::published).toArray(SummaryEvent[]::new));
        await().until(() -> hub.total("delivered") == 3);
        assertThat(one.taken).allSatisfy(message -> assertThat(message.ids()).hasSize(1));
    }

    @Test
    void withdrawalIsATombstoneInAtomAndNoMessageElsewhere() {
        Subscribers.One atom = subscribers.at("/atom");
        Subscribers.One rss = subscribers.at("/rss");
        SummaryBuilder summary = aSummary();
        hub.publish(summary.published());
        hub.subscribe("all.atom", atom);
        hub.subscribe("all.rss", rss);
        hub.publish(summary.withdrawn("By mistake"));
        await().until(() -> hub.total("delivered") == 1 && hub.total("superseded") == 1);
        assertThat(atom.taken.getFirst().text()).contains("at:deleted-entry ref=\"" + id(summary));
        assertThat(rss.sent).isEmpty();
    }

    static Stream<Behaviour> failures() {
        return Stream.of(Behaviour.status(500), Behaviour.status(404), Behaviour.redirect("/elsewhere"),
                Behaviour.raw(""), Behaviour.raw("no HTTP at all\r\n\r\n"), Behaviour.endless(), Behaviour.hang(),
                Behaviour.drip());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void subscriberThatFailsGetsEverythingOnceAndInOrderWhenItRecovers(Behaviour failure) {
        Subscribers.One one = subscribers.at("/hook", Behaviour.flapping(failure));
        hub.subscribe("all.atom", one);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            SummaryBuilder summary = aSummary();
            ids.add(id(summary));
            hub.publish(summary.published());
        }
        await().until(() -> hub.total("delivered") == 3);
        assertThat(one.taken).extracting(message -> message.ids().getLast()).containsExactlyElementsOf(ids);
        assertThat(subscribers.at("/elsewhere").sent).isEmpty();
        assertThat(subscribers.at("/elsewhere").questions).isEmpty();
    }

    @Test
    void operatorSeesHowItGoes() {
        hub.subscribe("all.atom", subscribers.at("/hook"));
        hub.publish(aSummary().published());
        await().until(() -> hub.total("delivered") == 1);
        assertThat(hub.service().text("/prometheus")).contains("pprnet_hub_subscriptions", "pprnet_hub_waiting",
                "pprnet_hub_given_up").containsPattern("pprnet_hub_attempts_total\\{.*\"delivered\".*} 1.0");
    }

    @Test
    void messageIsGivenUpAfterItsAttemptsAndTheNextOneIsSent() {
        Subscribers.One one = subscribers.at("/hook", Behaviour.status(500));
        hub.subscribe("all.atom", one);
        hub.publish(aSummary().published());
        await().atMost(30, TimeUnit.SECONDS).until(() -> hub.total("givenUp") == 1);
        assertThat(one.sent).hasSize(22);
        one.behaviour = Behaviour.status(200);
        hub.publish(aSummary().published());
        await().until(() -> hub.total("delivered") == 1);
        assertThat(hub.total("waiting")).isZero();
    }

    @Test
    void whoIsGoneGetsNothingMore() {
        Subscribers.One one = subscribers.at("/hook", Behaviour.status(410));
        hub.subscribe("all.atom", one);
        hub.publish(aSummary().published());
        await().until(() -> hub.total("subscriptions") == 0);
        hub.publish(aSummary().published());
        Subscribers.One other = subscribers.at("/other");
        hub.subscribe("all.atom", other);
        hub.publish(aSummary().published());
        await().until(() -> other.taken.size() == 1);
        assertThat(one.sent).hasSize(1);
        assertThat(hub.total("cancelled")).isEqualTo(1);
    }

    @Test
    void whoComesBackBeginsWithTheNextMessage() {
        Subscribers.One one = subscribers.at("/hook", Behaviour.status(410));
        Subscribers.One other = subscribers.at("/other");
        hub.subscribe("all.atom", one);
        hub.subscribe("all.atom", other);
        hub.publish(aSummary().published());
        await().until(() -> hub.total("subscriptions") == 1 && hub.total("delivered") == 1);
        hub.publish(aSummary().published());
        await().until(() -> hub.total("delivered") == 2);
        one.behaviour = Behaviour.status(200);
        hub.subscribe("all.atom", one);
        hub.publish(aSummary().published());
        await().until(() -> hub.total("delivered") == 4);
        assertThat(one.taken).hasSize(1);
        assertThat(hub.total("announced")).isEqualTo(5);
    }

    @Test
    void subscriptionEndsWithItsLease() {
        Subscribers.One one = subscribers.at("/hook");
        hub.subscribe("all.atom", one);
        hub.sql("update hub.subscription set lease_until = now()");
        hub.publish(aSummary().published());
        await().until(() -> hub.total("subscriptions") == 0);
        assertThat(one.sent).isEmpty();
        assertThat(FeedApp.numberOf(hub.store, "select count(*) from hub.subscription where reason = 'LEASE_OVER'"))
                .isEqualTo(1);
    }

    @Test
    void messagesThatNobodyWaitsForAreRemoved() {
        Subscribers.One one = subscribers.at("/hook");
        hub.subscribe("all.atom", one);
        hub.publish(aSummary().published());
        await().until(() -> one.taken.size() == 1);
        await().until(() -> FeedApp.numberOf(hub.store, "select count(*) from hub.message") == 0);
        assertThat(FeedApp.numberOf(hub.store, "select last from hub.feed where name = 'all'")).isEqualTo(1);
    }

    @Test
    void storeThatIsMadeAnewSendsNothingAgainAndNothingOld() {
        Subscribers.One one = subscribers.at("/hook");
        hub.subscribe("all.atom", one);
        SummaryBuilder summary = aSummary();
        hub.publish(summary.published());
        await().until(() -> one.taken.size() == 1);
        FeedApp.empty(hub.store);
        hub.restart();
        hub.publish(aSummary().published());
        await().until(() -> one.taken.size() == 2);
        assertThat(one.sent).hasSize(2);
        assertThat(one.taken.getLast().text()).doesNotContain(id(summary));
    }

    @Test
    void restartLosesNoSubscription() {
        Subscribers.One one = subscribers.at("/hook");
        hub.subscribe("all.atom", one);
        hub.restart();
        hub.publish(aSummary().published());
        await().until(() -> one.taken.size() == 1);
        assertThat(hub.total("delivered")).isEqualTo(1);
    }

    private static String id(SummaryBuilder summary) {
        return "urn:uuid:" + summary.build().id();
    }

}
