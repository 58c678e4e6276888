package org.pprnet.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.backing.EmbeddedPostgres;
import org.pprnet.backing.Pause;
import org.pprnet.events.EventLog;
import org.pprnet.feed.FeedApp;

/** Feeds come from memory: aggregators notice nothing of a store that hangs or is gone, but for the archives. */
class ServingWithoutTheStoreTest {

    private static final List<String> FEEDS = List.of("/feeds", "/feeds/opml", "/feeds/all.rss", "/feeds/all.atom",
            "/feeds/all.json", "/feeds/topics/attachment.rss", "/feeds/topics/empathy.atom");
    private static final int CURIOUS = 200;

    private EmbeddedPostgres server;
    private FeedApp service;

    @BeforeEach
    void start() {
        server = EmbeddedPostgres.start(Backing.home(), Backing.temporaryFolder("feed"), 0);
        server.createDatabase("feed");
        service = FeedApp.on("alone_" + System.nanoTime(), Map.of("datasources.default.url", server.jdbcUrl("feed"),
                "datasources.default.username", server.user(), "datasources.default.password", server.password()));
        service.take(new EventLog().with(aSummary().titled("Kept in memory").about("attachment").published()).events());
        await().untilAsserted(() -> assertThat(service.text("/feeds/all.rss")).contains("Kept in memory"));
    }

    @AfterEach
    void stop() {
        service.close();
        server.close();
    }

    @Test
    void everyFeedIsAnsweredWhileTheStoreHangs() {
        try (Pause _ = Pause.of(server.pid())) {
            assertFeedsAreServedWhileTheStateIsNot();
        }
        await().until(() -> service.get("/state").statusCode() == 200);
    }

    @Test
    void everyFeedIsAnsweredWhileTheStoreIsGone() {
        server.kill();
        assertFeedsAreServedWhileTheStateIsNot();
        server.restart();
        await().until(() -> service.get("/state").statusCode() == 200);
    }

    /** The state is in the store: many who ask for it at once hold what they hold until each of their calls has failed. */
    private void assertFeedsAreServedWhileTheStateIsNot() {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<byte[]>>> states = IntStream.range(0, CURIOUS)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> service.get("/state"), clients)).toList();
            await().until(() -> {
                FEEDS.forEach(feed -> assertThat(service.get(feed).statusCode()).as(feed).isEqualTo(200));
                return states.stream().allMatch(CompletableFuture::isDone);
            });
            assertThat(states).allSatisfy(state -> {
                assertThat(state.join().statusCode()).isEqualTo(503);
                assertThat(state.join().headers().firstValue("Retry-After")).isPresent();
            });
        }
        assertThat(service.text("/feeds/all.atom")).contains("Kept in memory");
        HttpResponse<byte[]> archive = service.get("/feeds/all/archive/1.atom");
        assertThat(archive.statusCode()).isEqualTo(503);
        assertThat(archive.headers().firstValue("Retry-After")).isPresent();
    }

    /** Longer than any call may last, shorter than for ever. */
    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }
}
