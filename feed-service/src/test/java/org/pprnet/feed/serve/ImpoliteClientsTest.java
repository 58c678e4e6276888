package org.pprnet.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pprnet.events.EventLog;
import org.pprnet.events.SummaryEvent;
import org.pprnet.feed.FeedApp;

/** Who takes a feed whole again and again, though nothing changed, is not served at the cost of those who ask politely. */
class ImpoliteClientsTest {

    private static final String FEED = "/feeds/all.atom";
    private static final int WHOLE = 3;

    private static FeedApp service;

    @BeforeAll
    static void start() {
        service = FeedApp.on(FeedApp.freshStore(), Map.of("rate-limit.unconditional-per-minute", WHOLE));
        service.take(new EventLog().with(IntStream.range(0, 20).mapToObj(_ -> aSummary().published())
                .toArray(SummaryEvent[]::new)).events());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void clientThatNeverSaysWhatItHasIsToldToWait() {
        exhaust("192.0.2.1");
        HttpResponse<byte[]> refused = ask(FEED, "192.0.2.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("If-None-Match");
        assertThat(ask("/feeds/topics/attachment.rss", "192.0.2.1").statusCode()).isEqualTo(429);
        assertThat(ask(FEED, "192.0.2.2").statusCode()).isEqualTo(200);
    }

    @Test
    void conditionIsAnsweredHoweverOftenAlsoWhereThereIsNews() {
        exhaust("192.0.2.3");
        for (int time = 0; time < 10 * WHOLE; time++) {
            assertThat(ask(FEED, "192.0.2.3", "If-None-Match", service.tag(FEED)).statusCode()).isEqualTo(304);
            assertThat(ask(FEED, "192.0.2.3", "If-None-Match", "\"old\"").statusCode()).isEqualTo(200);
            assertThat(ask(FEED, "192.0.2.3", "If-Modified-Since", "Wed, 01 Jan 2020 00:00:00 GMT").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void walkThroughTheArchiveIsNoReasonToRefuse() {
        exhaust("192.0.2.4");
        for (int time = 0; time < 2 * WHOLE; time++) {
            assertThat(ask("/feeds/all/archive/1.atom", "192.0.2.4").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsRefusedIsCountedOnce() {
        try (FeedApp strict = FeedApp.on(FeedApp.freshStore(), Map.of("rate-limit.per-minute", 1, "rate-limit.burst",
                3 * WHOLE, "rate-limit.unconditional-per-minute", WHOLE))) {
            strict.take(new EventLog().with(aSummary().published()).events());
            String[] client = {"X-Forwarded-For", "192.0.2.5"};
            for (int time = 0; time < WHOLE; time++) {
                assertThat(strict.get(FEED, client).statusCode()).isEqualTo(200);
            }
            for (int time = 0; time < WHOLE; time++) {
                assertThat(strict.get(FEED, client).statusCode()).isEqualTo(429);
            }
            String[] polite = {"X-Forwarded-For", "192.0.2.5", "If-None-Match", "*"};
            for (int time = 0; time < WHOLE; time++) {
                assertThat(strict.get(FEED, polite).statusCode()).isEqualTo(304);
            }
            assertThat(strict.get(FEED, polite).statusCode()).isEqualTo(429);
        }
    }

    private static void exhaust(String client) {
        for (int time = 0; time < WHOLE; time++) {
            assertThat(ask(FEED, client).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<byte[]> ask(String path, String client, String... more) {
        return service.get(path, Stream.concat(Stream.of("X-Forwarded-For", client), Stream.of(more))
                .toArray(String[]::new));
    }
}
