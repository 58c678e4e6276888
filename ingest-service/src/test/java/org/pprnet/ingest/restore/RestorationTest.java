package org.pprnet.ingest.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;
import static org.pprnet.ingest.restore.Restored.awaitPosition;
import static org.pprnet.ingest.restore.Restored.edit;
import static org.pprnet.ingest.restore.Restored.emptyDatabaseOn;
import static org.pprnet.ingest.restore.Restored.emptyDatabaseOnEmptyLog;
import static org.pprnet.ingest.restore.Restored.export;
import static org.pprnet.ingest.restore.Restored.fromBackup;
import static org.pprnet.ingest.restore.Restored.fromLog;
import static org.pprnet.ingest.restore.Restored.outcomeFromLog;
import static org.pprnet.ingest.restore.Restored.publish;
import static org.pprnet.ingest.restore.Restored.send;
import static org.pprnet.ingest.restore.Restored.state;
import static org.pprnet.ingest.restore.Restored.submission;
import static org.pprnet.ingest.restore.Restored.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.backing.PostgresServer;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventType;
import org.pprnet.events.Json;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.LogRecord;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogWriter;
import org.pprnet.events.log.Receipt;
import org.pprnet.ingest.TestIngest;

class RestorationTest {

    private final String author = TestIngest.author("author");

    @Test
    void logAloneBringsBackWhatReadersWereTold() throws JsonProcessingException {
        JsonNode before;
        LogSettings log;
        String revised;
        JsonNode asItWas;
        try (TestIngest ingest = TestIngest.start()) {
            log = ingest.kafka();
            revised = submit(ingest, author, "Old title");
            publish(ingest, author, revised);
            ingest.put(author, "/submissions/" + revised, withSlug("New title", "new-address"), "If-Match", "*");
            publish(ingest, author, revised);
            String withdrawn = submit(ingest, author, "Withdrawn");
            publish(ingest, author, withdrawn);
            ingest.delete(author, "/submissions/" + withdrawn + "/publication?reason=wrong");
            ingest.put(TestIngest.editor(), "/submissions/issues/2024-05", "{\"teaser\": \"This month\"}");
            ingest.put(TestIngest.admin(), "/submissions/retractions/10.1000/flagged", """
                    {"flags": [{"kind": "retraction", "noticeDoi": "10.1000/n", "date": "2024-01-02", "reason": "d"}]}
                    """);
            submit(ingest, author, "Lost draft");
            awaitPosition(ingest, 6);
            before = state(ingest);
            asItWas = submission(ingest, revised);
        }
        showIn(log, "catalog", 6);
        try (TestIngest empty = emptyDatabaseOn(log)) {
            JsonNode run = fromLog(empty);

            assertThat(run.path("taken").asLong()).isEqualTo(6);
            assertThat(state(empty)).isEqualTo(before);
            assertThat(whatReadersSee(submission(empty, revised))).isEqualTo(whatReadersSee(asItWas));
            String owner = TestIngest.token("local:Dr. author", "author");
            assertThat(json(empty.get(owner, "/submissions")).get("total").asLong()).isEqualTo(2);
            assertThat(json(empty.get(owner, "/submissions/" + revised + "/revisions")).findValuesAsText("title"))
                    .containsExactly("New title", "Old title");
            assertThat(submission(empty, submit(empty, author, "Old title")).get("slug").textValue())
                    .isEqualTo("old-title-2");
            Awaitility.await().until(() -> json(empty.get(owner, "/submissions/" + revised + "/receipt"))
                    .at("/live/catalog/position").asLong() == 6);
            edit(empty, owner, revised, "Newest title");
            publish(empty, owner, revised);
            awaitPosition(empty, 7);
            assertThat(submission(empty, revised).get("version").asLong()).isEqualTo(3);
        }
    }

    @Test
    void whatIsNoEventIsPassedOverAndALateNumberIsFound() {
        try (TestIngest empty = emptyDatabaseOnEmptyLog()) {
            awaitTopics(empty);
            append(empty.kafka(), logged(1, "One"), logged(3, "Three"), logged(2, "Two"));
            garbage(empty.kafka());

            JsonNode run = fromLog(empty);

            assertThat(run.path("taken").asLong()).isEqualTo(3);
            assertThat(run.path("skipped").asLong()).isEqualTo(1);
            assertThat(state(empty).get("summaries").asLong()).isEqualTo(3);
        }
    }

    @Test
    void logWithAHoleIsRefusedAndTheMissingNumbersAreNamed() {
        try (TestIngest empty = emptyDatabaseOnEmptyLog()) {
            awaitTopics(empty);
            append(empty.kafka(), logged(1, "One"), logged(4, "Four"));

            JsonNode run = outcomeFromLog(empty);

            assertThat(run.path("state").asText()).isEqualTo("failed");
            assertThat(run.path("failure").asText()).isEqualTo("there is no event of number 2, 3");
            assertThat(json(empty.get(TestIngest.admin(), "/submissions")).get("total").asLong()).isZero();
        }
    }

    @Test
    void backupOfAnotherHistoryIsRefused() {
        String backup;
        try (TestIngest ingest = TestIngest.start()) {
            publish(ingest, author, submit(ingest, author, "Ours"));
            awaitPosition(ingest, 1);
            backup = export(ingest);
        }
        try (TestIngest empty = emptyDatabaseOnEmptyLog()) {
            awaitTopics(empty);
            append(empty.kafka(), logged(1, "Theirs"));

            JsonNode run = Restored.outcome(empty, send(empty, TestIngest.admin(), backup));

            assertThat(run.path("failure").asText()).contains("number 1 is event", "different histories");
            assertThat(json(empty.get(TestIngest.admin(), "/submissions")).get("total").asLong()).isZero();
        }
    }

    @Test
    void damagedBackupIsRefusedWithItsLineAndNothingIsKept() {
        String backup;
        LogSettings log;
        try (TestIngest ingest = TestIngest.start()) {
            log = ingest.kafka();
            publish(ingest, author, submit(ingest, author, "Kept"));
            awaitPosition(ingest, 1);
            backup = export(ingest);
        }
        int lines = (int) backup.lines().count();
        String cut = backup.substring(0, backup.lastIndexOf("{\"record\":\"end\""));
        try (TestIngest empty = emptyDatabaseOn(log)) {
            assertThat(refused(empty, cut)).contains("line %d".formatted(lines - 1), "the end is missing");
            assertThat(refused(empty, backup.substring(0, backup.length() / 2))).contains("is not JSON");
            assertThat(refused(empty, backup.replace("Kept", "Kepr"))).contains("line %d".formatted(lines), "SHA-256");
            assertThat(refused(empty, backup + backup)).contains("line %d".formatted(lines + 1), "after the end");
            assertThat(refused(empty, "{\"title\": \"a submission\"}\n")).contains("line 1", "pprnet-backup/1");
            assertThat(refused(empty, "")).contains("line 1", "nothing");
            assertThat(json(empty.get(TestIngest.admin(), "/submissions")).get("total").asLong()).isZero();
            fromBackup(empty, backup);
        }
    }

    @Test
    void databaseThatIsNotEmptyIsLeftAlone() {
        try (TestIngest ingest = TestIngest.start()) {
            String backup = export(ingest);
            String id = submit(ingest, author, "Here");

            assertThat(send(ingest, TestIngest.admin(), backup).statusCode()).isEqualTo(409);
            assertThat(submission(ingest, id).get("title").textValue()).isEqualTo("Here");
        }
    }

    @Test
    void onlyAdministratorsExportAndRestore() {
        TestIngest ingest = TestIngest.shared();
        for (String path : List.of("/submissions/export", "/submissions/restorations/" + UUID.randomUUID())) {
            assertThat(ingest.get(null, path).statusCode()).isEqualTo(401);
            assertThat(ingest.get(TestIngest.editor(), path).statusCode()).isEqualTo(403);
        }
        assertThat(send(ingest, TestIngest.editor(), "").statusCode()).isEqualTo(403);
        assertThat(ingest.get(TestIngest.admin(), "/submissions/export?all").statusCode()).isEqualTo(400);
    }

    @Test
    void writersAreToldToComeAgainWhileTheDatabaseIsRestored() throws SQLException {
        String database = TestIngest.freshName();
        try (TestIngest empty = TestIngest.start(database, Backing.kafka().bootstrapServers());
                Connection other = connect(database)) {
            awaitTopics(empty);
            other.setAutoCommit(false);
            other.createStatement().execute("lock table submission in row exclusive mode");
            HttpResponse<String> accepted = empty.send(TestIngest.admin(), "POST", "/submissions/restorations",
                    BodyPublishers.noBody());

            HttpResponse<String> refused = empty.post(author, "/submissions", Restored.content("Too early"));
            other.rollback();

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(Restored.outcome(empty, accepted).path("state").asText()).isEqualTo("completed");
            Awaitility.await().until(() -> empty.post(author, "/submissions", Restored.content("Now"))
                    .statusCode() == 201);
        }
    }

    @Test
    void writersOfOtherInstancesAreToldSoToo() throws SQLException {
        String database = TestIngest.freshName();
        try (TestIngest ingest = TestIngest.start(database, Backing.kafka().bootstrapServers());
                Connection restoring = connect(database)) {
            restoring.setAutoCommit(false);
            restoring.createStatement().execute("lock table submission in exclusive mode");

            HttpResponse<String> refused = ingest.post(author, "/submissions", Restored.content("Too early"));
            restoring.rollback();

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void serviceGoesOnWithADatabaseThatIsMadeAnewUnderItsFeet() throws SQLException {
        String database = TestIngest.freshName();
        try (TestIngest ingest = TestIngest.start(database, Backing.kafka().bootstrapServers())) {
            publish(ingest, author, submit(ingest, author, "Before"));
            awaitPosition(ingest, 1);
            JsonNode before = state(ingest);
            try (Connection server = connect("postgres")) {
                server.createStatement().execute("drop database %s with (force)".formatted(database));
                server.createStatement().execute("create database " + database);
            }
            Awaitility.await().until(() -> json(ingest.get(TestIngest.admin(), "/submissions")).path("total")
                    .asLong(-1) == 0);

            fromLog(ingest);

            assertThat(state(ingest)).isEqualTo(before);
            publish(ingest, author, submit(ingest, author, "After"));
            awaitPosition(ingest, 2);
        }
    }

    private static String refused(TestIngest empty, String damaged) {
        HttpResponse<String> answer = send(empty, TestIngest.admin(), damaged);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer).get("detail").textValue();
    }

    private static JsonNode whatReadersSee(JsonNode submission) {
        return ((ObjectNode) submission.deepCopy()).retain("id", "state", "version", "slug", "title", "citation",
                "summary", "practiceImplications", "topics", "researchTypes", "author", "issue", "language",
                "publishedAt", "revisedAt");
    }

    private static String withSlug(String title, String slug) {
        return Restored.content(title).replaceFirst("\\{", "{\"slug\": \"%s\", ".formatted(slug));
    }

    private static LogRecord logged(long sequence, String title) {
        SummaryEvent event = SummaryBuilder.aSummary().titled(title)
                .at(title.toLowerCase(Locale.ROOT)).published();
        Instant at = Instant.parse("2024-05-01T10:00:00Z");
        return new LogRecord(sequence, at, UUID.randomUUID(), EventType.of(event).wireName(), at, event.entity(),
                EventCodec.encode(event), null);
    }

    private static void awaitTopics(TestIngest ingest) {
        Awaitility.await().until(() -> ingest.get(null, "/health/readiness").statusCode() == 200
                && json(ingest.get(null, "/health")).toString().contains("leading"));
    }

    private static void append(LogSettings log, LogRecord... records) {
        try (LogWriter writer = new LogWriter(log)) {
            writer.append(List.of(records));
        }
    }

    private static void garbage(LogSettings log) {
        produce(log, log.summaries(), "x", "not an event");
    }

    private static void showIn(LogSettings log, String service, long position) throws JsonProcessingException {
        produce(log, log.receipts(), service,
                Json.mapper().writeValueAsString(new Receipt(service, "1", position, Instant.now())));
    }

    private static void produce(LogSettings log, String topic, String key, String value) {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", log.bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, key, value));
        }
    }

    private static Connection connect(String database) throws SQLException {
        PostgresServer postgres = Backing.postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
    }
}
