package org.pprnet.service.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;
import static org.pprnet.service.RunningService.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventType;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.LogRecord;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogWriter;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.service.RunningService;

class FollowingTheLogTest {

    private final LogSettings settings = LogSettings.at(Backing.kafka().bootstrapServers())
            .prefixed("frame-" + UUID.randomUUID());
    private final LogWriter writer = new LogWriter(settings);

    @BeforeEach
    void createLog() {
        try (SummaryLog log = new SummaryLog(settings)) {
            log.createMissingTopics((short) 1);
        }
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void aServiceIsReadyWhenItHasReadTheWholeLog() {
        writer.append(List.of(record(1), record(2)));
        try (RunningService service = service()) {
            await().until(() -> service.get("/health/readiness").statusCode() == 200);
            JsonNode log = json(service.get("/health")).at("/details/log");
            assertThat(log.path("status").asText()).isEqualTo("UP");
            assertThat(log.at("/details/position").asInt()).isEqualTo(2);
            assertThat(log.at("/details/lag").asInt()).isZero();
            assertThat(service.get("/prometheus").body()).contains("pprnet_log_position 2.0", "pprnet_log_lag 0.0",
                    "pprnet_log_behind_seconds 0.0", "pprnet_log_caught_up 1.0", "pprnet_log_parked 0.0",
                    "pprnet_log_duplicates 0.0");
        }
    }

    @Test
    void aMissingNumberMakesItUnready() {
        writer.append(List.of(record(1), record(3)));
        try (RunningService service = service()) {
            await().until(() -> json(service.get("/health")).at("/details/log/details/missing").asInt() == 2);
            assertThat(service.get("/health/readiness").statusCode()).isEqualTo(503);
            assertThat(service.get("/health/liveness").statusCode()).isEqualTo(200);
            assertThat(service.get("/prometheus").body()).contains("pprnet_log_caught_up 0.0")
                    .doesNotContain("pprnet_log_behind_seconds 0.0", "pprnet_log_behind_seconds NaN");
            writer.append(List.of(record(2)));
            await().until(() -> service.get("/health/readiness").statusCode() == 200);
            assertThat(service.bean(FollowingTheLog.class).status().position()).isEqualTo(3);
        }
    }

    @Test
    void aParkedRecordDegradesHealthAndKeepsTheServiceReady() {
        writer.append(List.of(record(1), unreadable(2), record(3)));
        try (RunningService service = service()) {
            await().until(() -> service.bean(FollowingTheLog.class).status().parked() == 1);
            await().until(() -> service.get("/health/readiness").statusCode() == 200);
            JsonNode health = json(service.get("/health"));
            assertThat(health.path("status").asText()).isEqualTo("DEGRADED");
            assertThat(health.at("/details/parked/details/parked").asInt()).isEqualTo(1);
            assertThat(service.get("/prometheus").body()).contains("pprnet_log_parked 1.0");
        }
    }

    @Test
    void aServiceWithoutALogStartsAndSaysSo() {
        try (RunningService service = RunningService.with(Map.of("test.projection", true, "log.bootstrap-servers",
                "127.0.0.1:1"))) {
            assertThat(service.get("/things").statusCode()).isEqualTo(200);
            assertThat(service.get("/health/readiness").statusCode()).isEqualTo(503);
            assertThat(json(service.get("/health")).at("/details/log/details/problem").asText()).isNotEmpty();
            assertThat(service.get("/prometheus").body()).contains("pprnet_log_lag NaN",
                    "pprnet_log_behind_seconds NaN");
        }
    }

    @Test
    void theReaderStopsBeforeItsStore() {
        TestStore store;
        try (RunningService service = service()) {
            store = service.bean(TestStore.class);
            await().until(() -> service.get("/health/readiness").statusCode() == 200);
        }
        assertThat(store.closed()).isTrue();
        assertThat(store.readWhenClosed()).isFalse();
    }

    private RunningService service() {
        return RunningService.with(Map.of("test.projection", true,
                "log.bootstrap-servers", settings.bootstrapServers(), "log.prefix", settings.prefix()));
    }

    private static LogRecord record(long sequence) {
        SummaryEvent event = aSummary().titled("Number " + sequence).published();
        return record(sequence, event, EventCodec.encode(event));
    }

    private static LogRecord unreadable(long sequence) {
        return record(sequence, aSummary().published(), new byte[]{'{'});
    }

    private static LogRecord record(long sequence, SummaryEvent event, byte[] data) {
        Instant at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(sequence);
        return new LogRecord(sequence, at, UuidCreator.getTimeOrderedEpoch(), EventType.of(event).wireName(), at,
                event.entity(), data, null);
    }
}
