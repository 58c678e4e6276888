package org.pprnet.feed.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventLog;
import org.pprnet.events.EventType;
import org.pprnet.events.Fold;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.State;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.log.LogRecord;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogWriter;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.feed.FeedApp;
import org.pprnet.service.reading.StateSource;

/** The whole way, from a record on the real broker to the bytes that an aggregator gets. */
class FollowingTheLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void serviceStartsBeforeItsDatabaseAndItsLogAndFindsBothByItself() {
        String name = "late_" + System.nanoTime();
        LogSettings settings = LogSettings.at(Backing.kafka().bootstrapServers()).prefixed(name);
        try (FeedApp service = FeedApp.on(name, Map.of("datasources.default.connection-timeout", 1000,
                "datasources.default.url", Backing.postgres().jdbcUrl(name)))) {
            assertThat(service.get("/feeds/all.rss").statusCode()).isEqualTo(503);
            assertThat(service.get("/feeds").statusCode()).isEqualTo(200);
            assertThat(service.get("/health/readiness").statusCode()).isEqualTo(503);
            assertThat(service.get("/health/liveness").statusCode()).isEqualTo(200);
            assertThat(service.get("/state").statusCode()).isEqualTo(503);

            Backing.postgres().createDatabase(name);
            EventLog log = new EventLog().with(aSummary().titled("Worth waiting for").published());
            write(settings, log.events());

            await().atMost(PATIENCE).until(() -> service.get("/feeds/all.rss").statusCode() == 200);
            assertThat(service.text("/feeds/all.rss")).contains("Worth waiting for");
            await().atMost(PATIENCE).until(() -> service.get("/health/readiness").statusCode() == 200);
        }
    }

    @Test
    void twoInstancesOnOneDatabaseServeTheSameBytesAndTheOneTakesOverFromTheOther() {
        String store = FeedApp.freshStore();
        LogSettings settings = LogSettings.at(Backing.kafka().bootstrapServers()).prefixed(store);
        EventLog log = EventLog.random(3, 200);
        write(settings, log.events());
        try (FeedApp one = FeedApp.on(store)) {
            await().atMost(PATIENCE).until(() -> reached(one, 200));
            try (FeedApp other = FeedApp.on(store)) {
                await().atMost(PATIENCE).until(() -> reached(other, 200));
                assertThat(other.tag("/feeds/all.atom")).isEqualTo(one.tag("/feeds/all.atom"));
                one.stop();
                SummaryBuilder next = aSummary().titled("After the change of instance");
                write(settings, log.with(next.published()).after(200));
                await().atMost(PATIENCE).until(() -> reached(other, 201));
                assertThat(other.text("/feeds/all.atom")).contains("After the change of instance");
                State state = other.bean(StateSource.class).state();
                assertThat(other.bean(StateSource.class).recomputed()).isEqualTo(state);
                assertThat(state).isEqualTo(Fold.state("feed", 201, log.events()));
            }
        }
    }

    private static boolean reached(FeedApp service, long position) {
        return service.get("/feeds/all.atom").headers().firstValue("Log-Position")
                .equals(Optional.of(Long.toString(position)));
    }

    private static void write(LogSettings settings, List<LoggedEvent> events) {
        try (SummaryLog topics = new SummaryLog(settings); LogWriter writer = new LogWriter(settings)) {
            topics.createMissingTopics((short) 1);
            writer.append(events.stream().map(FollowingTheLogTest::record).toList());
        }
    }

    private static LogRecord record(LoggedEvent logged) {
        return new LogRecord(logged.sequence(), logged.loggedAt(), logged.id(),
                EventType.of(logged.event()).wireName(), logged.time(), logged.event().entity(),
                EventCodec.encode(logged.event()), null);
    }
}
