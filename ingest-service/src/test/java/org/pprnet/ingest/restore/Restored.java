package org.pprnet.ingest.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.pprnet.backing.Backing;
import org.pprnet.events.log.LogSettings;
import org.pprnet.ingest.TestIngest;

/** What an operator and an author do in the tests of this package. */
final class Restored {

    static final String TYPE = "application/vnd.pprnet.backup";

    private Restored() {}

    /** The service on a new, empty database, and on a log that is there. */
    static TestIngest emptyDatabaseOn(LogSettings log) {
        return TestIngest.start(TestIngest.freshName(), log.prefix(), log.bootstrapServers());
    }

    static TestIngest emptyDatabaseOnEmptyLog() {
        return TestIngest.start(TestIngest.freshName(), Backing.kafka().bootstrapServers());
    }

    static String export(TestIngest ingest) {
        HttpResponse<String> backup = ingest.get(TestIngest.admin(), "/submissions/export");
        assertThat(backup.statusCode()).as(backup.body()).isEqualTo(200);
        assertThat(backup.headers().firstValue("Content-Type")).contains(TYPE);
        return backup.body();
    }

    static HttpResponse<String> send(TestIngest ingest, String token, String backup) {
        return ingest.send(token, "POST", "/submissions/restorations", BodyPublishers.ofString(backup), "Content-Type",
                TYPE);
    }

    static JsonNode fromBackup(TestIngest ingest, String backup) {
        return completed(outcome(ingest, send(ingest, TestIngest.admin(), backup)));
    }

    static JsonNode fromLog(TestIngest ingest) {
        return completed(outcomeFromLog(ingest));
    }

    static JsonNode outcomeFromLog(TestIngest ingest) {
        return outcome(ingest, ingest.send(TestIngest.admin(), "POST", "/submissions/restorations",
                BodyPublishers.noBody()));
    }

    static JsonNode outcome(TestIngest ingest, HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> json(ingest.get(TestIngest.admin(), location)),
                run -> !run.path("state").asText().equals("running"));
    }

    private static JsonNode completed(JsonNode run) {
        assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("completed");
        return run;
    }

    /** Without the instant at which each was taken, which its last line depends on. */
    static List<String> contentOf(String backup) {
        List<String> lines = backup.lines().map(line -> line.replaceFirst("\"instant\":\"[^\"]*\"", "")).toList();
        return lines.subList(0, lines.size() - 1);
    }

    static JsonNode state(TestIngest ingest) {
        return json(ingest.get(null, "/state?deep=true"));
    }

    static void awaitPosition(TestIngest ingest, long position) {
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> state(ingest).path("position").asLong() == position);
    }

    static String submit(TestIngest ingest, String author, String title) {
        HttpResponse<String> made = ingest.post(author, "/submissions", content(title));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return json(made).get("id").textValue();
    }

    static void edit(TestIngest ingest, String author, String id, String title) {
        assertThat(ingest.put(author, "/submissions/" + id, content(title), "If-Match", "*").statusCode())
                .isEqualTo(200);
    }

    static void publish(TestIngest ingest, String author, String id) {
        assertThat(ingest.put(author, "/submissions/" + id + "/publication", "{\"issue\": \"2024-05\"}").statusCode())
                .isEqualTo(200);
    }

    static JsonNode submission(TestIngest ingest, String id) {
        return json(ingest.get(TestIngest.editor(), "/submissions/" + id));
    }

    static String content(String title) {
        return """
                {"title": "%s", "summary": "Said “so” – p < .01\\n\\nand more", "practiceImplications": "Ask.",
                 "citation": "Ng, B. (2020). On. Repair, 4, 1-9. https://doi.org/10.1000/%s",
                 "topics": ["empathy"], "researchTypes": ["survey"]}
                """.formatted(title, UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
