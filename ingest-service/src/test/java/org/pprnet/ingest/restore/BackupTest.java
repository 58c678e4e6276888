package org.pprnet.ingest.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;
import static org.pprnet.ingest.restore.Restored.awaitPosition;
import static org.pprnet.ingest.restore.Restored.contentOf;
import static org.pprnet.ingest.restore.Restored.edit;
import static org.pprnet.ingest.restore.Restored.emptyDatabaseOn;
import static org.pprnet.ingest.restore.Restored.export;
import static org.pprnet.ingest.restore.Restored.fromBackup;
import static org.pprnet.ingest.restore.Restored.publish;
import static org.pprnet.ingest.restore.Restored.state;
import static org.pprnet.ingest.restore.Restored.submission;
import static org.pprnet.ingest.restore.Restored.submit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pprnet.backing.Backing;
import org.pprnet.events.log.LogSettings;
import org.pprnet.ingest.TestIngest;

class BackupTest {

    private final String author = TestIngest.author("author");

    @Test
    void backupBringsBackEverythingAsItWas() {
        String backup;
        JsonNode before;
        LogSettings log;
        try (TestIngest ingest = TestIngest.start()) {
            log = ingest.kafka();
            useEverything(ingest);
            awaitPosition(ingest, 6);
            before = state(ingest);
            backup = export(ingest);
        }
        try (TestIngest empty = emptyDatabaseOn(log)) {
            JsonNode run = fromBackup(empty, backup);

            assertThat(contentOf(export(empty))).isEqualTo(contentOf(backup)).hasSizeGreaterThan(20);
            assertThat(state(empty)).isEqualTo(before);
            assertThat(run.path("taken").asLong()).isZero();
            assertThat(run.path("read").asLong()).isEqualTo(6);
            assertThat(run.path("position").asLong()).isEqualTo(6);
            assertThat(json(empty.post(author, "/submissions", Restored.content("Keyed"), "Idempotency-Key", "k-1"))
                    .get("title").textValue()).isEqualTo("Keyed");
            assertThat(json(empty.get(author, "/submissions")).get("total").asLong()).isEqualTo(5);
        }
    }

    @Test
    void logStandsAboveAnOldBackup() {
        String backup;
        JsonNode before;
        LogSettings log;
        String published;
        String draft;
        String pending;
        try (TestIngest ingest = TestIngest.start()) {
            log = ingest.kafka();
            published = submit(ingest, author, "Published");
            publish(ingest, author, published);
            pending = submit(ingest, author, "Pending");
            publish(ingest, author, pending);
            edit(ingest, author, pending, "Never shown");
            draft = submit(ingest, author, "Draft");
            String taken = submit(ingest, author, "Taken name");
            awaitPosition(ingest, 2);
            backup = export(ingest);
            publish(ingest, author, draft);
            edit(ingest, author, pending, "Shown instead");
            publish(ingest, author, pending);
            ingest.delete(author, "/submissions/" + published + "/publication?reason=wrong");
            ingest.delete(author, "/submissions/" + taken);
            publish(ingest, author, submit(ingest, author, "Taken name"));
            ingest.put(TestIngest.editor(), "/submissions/issues/2024-05", "{\"teaser\": \"This month\"}");
            awaitPosition(ingest, 7);
            before = state(ingest);
        }
        try (TestIngest empty = emptyDatabaseOn(log)) {
            JsonNode run = fromBackup(empty, backup);

            assertThat(run.path("taken").asLong()).isEqualTo(5);
            assertThat(state(empty)).isEqualTo(before);
            assertThat(submission(empty, draft).get("state").textValue()).isEqualTo("published");
            assertThat(json(empty.get(author, "/submissions/" + draft + "/revisions")).get("total").asLong())
                    .isEqualTo(1);
            assertThat(submission(empty, published).get("state").textValue()).isEqualTo("withdrawn");
            assertThat(submission(empty, pending).get("title").textValue()).isEqualTo("Shown instead");
            assertThat(empty.get(author, "/submissions/" + pending + "/revisions").body())
                    .contains("Never shown", "Shown instead");
            assertThat(json(empty.get(TestIngest.editor(), "/submissions?limit=100")).findValuesAsText("slug"))
                    .contains("taken-name", "taken-name-2");
            publish(empty, author, submit(empty, author, "New"));
            awaitPosition(empty, 8);
        }
    }

    @Test
    void eventsThatHadNoNumberYetGetTheOneOfTheLog() {
        String database = TestIngest.freshName();
        String backup;
        String id;
        try (TestIngest ingest = TestIngest.start(database, "127.0.0.1:1")) {
            id = submit(ingest, author, "Waiting");
            publish(ingest, author, id);
            edit(ingest, author, id, "Waiting, revised");
            publish(ingest, author, id);
            backup = export(ingest);
        }
        assertThat(backup).doesNotContain("\"sequence\":1");
        JsonNode before;
        LogSettings log;
        try (TestIngest ingest = TestIngest.start(database, Backing.kafka().bootstrapServers())) {
            log = ingest.kafka();
            publish(ingest, author, submit(ingest, author, "Later"));
            awaitPosition(ingest, 3);
            before = state(ingest);
        }
        try (TestIngest empty = emptyDatabaseOn(log)) {
            JsonNode run = fromBackup(empty, backup);

            assertThat(run.path("taken").asLong()).isEqualTo(3);
            assertThat(run.path("waiting").asLong()).isZero();
            assertThat(state(empty)).isEqualTo(before);
            assertThat(submission(empty, id).get("title").textValue()).isEqualTo("Waiting, revised");
            assertThat(submission(empty, id).get("version").asLong()).isEqualTo(2);
        }
    }

    @Test
    void eventsThatNeverReachedTheLogArePublishedAfterwards() {
        String backup;
        try (TestIngest ingest = TestIngest.start(TestIngest.freshName(), "127.0.0.1:1")) {
            publish(ingest, author, submit(ingest, author, "First"));
            publish(ingest, author, submit(ingest, author, "Second"));
            backup = export(ingest);
        }
        try (TestIngest empty = Restored.emptyDatabaseOnEmptyLog()) {
            JsonNode run = fromBackup(empty, backup);

            assertThat(run.path("waiting").asLong()).isEqualTo(2);
            awaitPosition(empty, 2);
            assertThat(state(empty).get("summaries").asLong()).isEqualTo(2);
        }
    }

    @Test
    void anotherEventOfTheSameVersionOnTheLogReplacesTheOneOfTheBackup() {
        String drafted;
        String publishedHere;
        String id;
        String database = TestIngest.freshName();
        try (TestIngest ingest = TestIngest.start(database, "127.0.0.1:1")) {
            id = submit(ingest, author, "Here");
            drafted = export(ingest);
            publish(ingest, author, id);
            publishedHere = export(ingest);
        }
        JsonNode before;
        LogSettings log;
        try (TestIngest other = Restored.emptyDatabaseOnEmptyLog()) {
            log = other.kafka();
            fromBackup(other, drafted);
            edit(other, author, id, "There");
            publish(other, author, id);
            awaitPosition(other, 1);
            before = state(other);
        }
        try (TestIngest empty = emptyDatabaseOn(log)) {
            fromBackup(empty, publishedHere);

            assertThat(state(empty)).isEqualTo(before);
            assertThat(submission(empty, id).get("title").textValue()).isEqualTo("There");
            assertThat(submission(empty, id).get("version").asLong()).isEqualTo(1);
        }
    }

    @Test
    void thousandsComeBackFromEither() {
        String backup;
        JsonNode before;
        LogSettings log;
        try (TestIngest ingest = TestIngest.start()) {
            log = ingest.kafka();
            String lines = IntStream.range(0, 3_000).mapToObj(number -> Restored.content("Number " + number)
                    .replaceAll("\\s*\\n\\s*", " ")).collect(Collectors.joining("\n"));
            ingest.send(TestIngest.admin(), "POST", "/submissions/imports", BodyPublishers.ofString(lines),
                    "Content-Type", "application/x-ndjson");
            awaitPosition(ingest, 3_000);
            before = state(ingest);
            backup = export(ingest);
        }
        try (TestIngest fromBackup = emptyDatabaseOn(log)) {
            fromBackup(fromBackup, backup);

            assertThat(contentOf(export(fromBackup))).isEqualTo(contentOf(backup));
        }
        try (TestIngest fromLog = emptyDatabaseOn(log)) {
            Restored.fromLog(fromLog);

            assertThat(state(fromLog)).isEqualTo(before);
        }
    }

    private void useEverything(TestIngest ingest) {
        String revised = submit(ingest, author, "Revised");
        publish(ingest, author, revised);
        edit(ingest, author, revised, "Revised now");
        publish(ingest, author, revised);
        edit(ingest, author, revised, "Revised tomorrow");
        String withdrawn = submit(ingest, author, "Withdrawn");
        publish(ingest, author, withdrawn);
        ingest.delete(author, "/submissions/" + withdrawn + "/publication?reason=wrong");
        String scheduled = submit(ingest, author, "Scheduled");
        ingest.put(author, "/submissions/" + scheduled + "/publication",
                "{\"at\": \"%s\"}".formatted(Instant.now().plus(1, ChronoUnit.DAYS)));
        submit(ingest, author, "Draft");
        ingest.delete(author, "/submissions/" + submit(ingest, author, "Discarded"));
        ingest.post(author, "/submissions", Restored.content("Keyed"), "Idempotency-Key", "k-1");
        ingest.put(TestIngest.editor(), "/submissions/issues/2024-05", "{\"teaser\": \"This month\"}");
        ingest.put(TestIngest.admin(), "/submissions/retractions/10.1000/flagged", """
                {"flags": [{"kind": "retraction", "noticeDoi": "10.1000/n", "date": "2024-01-02", "reason": "data"}]}
                """);
    }
}
