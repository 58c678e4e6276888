package org.pprnet.feed.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pprnet.events.EventLog;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.feed.FeedApp;
import org.pprnet.feed.StoreLog;
import org.pprnet.service.rebuilding.Rebuild;
import org.pprnet.service.rebuilding.Step;

/** The store is built beside itself, from a real log in a real database, while aggregators read. */
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> FEEDS = List.of("/feeds/all.atom", "/feeds/all.rss", "/feeds/all.json",
            "/feeds/topics/empathy.atom", "/feeds/all/archive/1.atom", "/feeds/topics/empathy/archive/2.atom");

    private final List<LoggedEvent> events = EventLog.random(23, 600).events();
    private final String store = FeedApp.freshStore();
    private final StoreLog log = new StoreLog(store);
    private final List<Step> steps = new ArrayList<>();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void feedsAreTheSameToTheLastByte() throws Exception {
        append(0, 300);
        try (FeedApp service = FeedApp.on(store)) {
            awaitAt(service, 300);
            Map<String, String> before = documents(service);
            Map<String, String> tags = tags(service);
            assertThat(rebuild()).isEqualTo(Rebuild.REBUILT);
            assertThat(documents(service)).isEqualTo(before);
            assertThat(tags(service)).isEqualTo(tags);
            assertThat(service.get("/feeds/all.rss", "If-None-Match", tags.get("/feeds/all.rss")).statusCode())
                    .isEqualTo(304);
            try (FeedApp fresh = FeedApp.on(store)) {
                awaitAt(fresh, 300);
                assertThat(documents(fresh)).isEqualTo(before);
                assertThat(tags(fresh)).isEqualTo(tags);
            }
        }
        assertThat(steps.getLast()).isInstanceOfSatisfying(Step.Done.class,
                done -> assertThat(done.dropped()).isTrue());
    }

    @Test
    void aggregatorsMissNothingAndNeverSeeTimeGoBackWhileTheStoreIsReplaced() throws Exception {
        append(0, 300);
        AtomicBoolean over = new AtomicBoolean();
        try (FeedApp one = FeedApp.on(store);
                FeedApp two = FeedApp.on(store);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            awaitAt(one, 300);
            awaitAt(two, 300);
            List<Future<Integer>> readers = List.of(threads.submit(() -> read(one, over)),
                    threads.submit(() -> read(two, over)));
            Future<?> author = threads.submit(() -> {
                for (int next = 300; next < 600; next += 2) {
                    append(next, next + 2);
                }
            });
            assertThat(rebuild()).isEqualTo(Rebuild.REBUILT);
            author.get();
            awaitAt(one, 600);
            awaitAt(two, 600);
            over.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(documents(one)).isEqualTo(documents(two));
            assertThat(new String(one.get("/state?deep=true").body()))
                    .contains(Fold.state("feed", 600, events).digest());
        }
    }

    @Test
    void feedsOfADamagedStoreAreRepairedOnEveryInstance() throws Exception {
        append(0, 100);
        Map<String, String> right;
        try (FeedApp service = FeedApp.on(store)) {
            awaitAt(service, 100);
            right = documents(service);
        }
        FeedApp.inSql(store,
                "update view_1.summary set document = replace(document, '\"title\":\"', '\"title\":\"Not ') "
                        + "where live");
        try (FeedApp service = FeedApp.on(store)) {
            awaitAt(service, 100);
            assertThat(documents(service)).isNotEqualTo(right);
            assertThat(rebuild()).isEqualTo(Rebuild.REBUILT);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(documents(service)).isEqualTo(right));
        }
    }

    /** Reads until it is over, and says how often. */
    private static int read(FeedApp service, AtomicBoolean over) {
        int reads = 0;
        long position = 0;
        while (!over.get()) {
            HttpResponse<byte[]> feed = service.get("/feeds/all.atom");
            assertThat(feed.statusCode()).isEqualTo(200);
            long now = position(feed);
            assertThat(now).isGreaterThanOrEqualTo(position);
            position = now;
            HttpResponse<byte[]> state = service.get("/state");
            assertThat(state.statusCode()).as(new String(state.body())).isEqualTo(200);
            reads++;
        }
        return reads;
    }

    private static Map<String, String> documents(FeedApp service) {
        return FEEDS.stream().collect(Collectors.toMap(feed -> feed, service::text));
    }

    private static Map<String, String> tags(FeedApp service) {
        return FEEDS.stream().collect(Collectors.toMap(feed -> feed, service::tag));
    }

    private static void awaitAt(FeedApp service, long position) {
        await().atMost(PATIENCE).until(() -> position(service.get("/feeds/all.atom")) == position);
    }

    private static long position(HttpResponse<byte[]> answer) {
        return Long.parseLong(answer.headers().firstValue("Log-Position").orElse("0"));
    }

    private int rebuild() throws InterruptedException {
        return log.rebuild(steps);
    }

    private void append(int from, int to) {
        log.append(events.subList(from, to));
    }
}
