package org.pprnet.feed.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.events.EventLog;
import org.pprnet.events.Fold;
import org.pprnet.events.State;
import org.pprnet.events.log.EarlierBuild;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.Projection;
import org.pprnet.feed.FeedApp;
import org.pprnet.service.reading.StateSource;

/** Revisions, withdrawals, flags and teasers that an earlier build parked, over the real broker and the real store. */
class ReplayTest {

    private static final int EVENTS = 150;
    private static final int ONE_IN = 4;

    private final String store = FeedApp.freshStore();
    private final LogSettings log = LogSettings.at(Backing.kafka().bootstrapServers()).prefixed(store);

    @Test
    void replayAfterAFixGivesTheDigestOfALogThatNeverFailed() {
        EventLog events = EventLog.random(29, EVENTS);
        State expected = Fold.state("feed", EVENTS, events.events());
        try (EarlierBuild earlier = new EarlierBuild(log, "feed")) {
            try (FeedApp before = FeedApp.on(store, Map.of("log.prefix", store + "-elsewhere"))) {
                earlier.follow(events, before.bean(Projection.class), sequence -> sequence % ONE_IN == 0);
            }
            try (FeedApp feed = FeedApp.on(store)) {
                await().atMost(Duration.ofSeconds(30)).until(() -> health(feed).contains("\"DEGRADED\""));
                StateSource source = feed.bean(StateSource.class);
                assertThat(source.state().position()).isEqualTo(EVENTS);
                assertThat(source.state()).isNotEqualTo(expected);
                earlier.replayAll();
                await().atMost(Duration.ofSeconds(60)).until(() -> feed.get("/health/readiness").statusCode() == 200
                        && !health(feed).contains("\"DEGRADED\""));
                assertThat(source.state()).isEqualTo(expected);
                assertThat(source.recomputed()).isEqualTo(expected);
            }
        }
    }

    private static String health(FeedApp feed) {
        return new String(feed.get("/health").body(), StandardCharsets.UTF_8);
    }
}
