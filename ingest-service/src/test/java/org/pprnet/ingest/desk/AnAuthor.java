package org.pprnet.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.ingest.TestIngest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pprnet.events.Json;
import org.pprnet.ingest.TestIngest;

/** An author who has nothing yet, with a browser and a program. */
final class AnAuthor {

    private static final Pattern EDITION = Pattern.compile("name=\"edition\" value=\"(\\d+)\"");

    final TestIngest ingest;
    final String token;

    AnAuthor(TestIngest ingest) {
        this(ingest, TestIngest.author("author-" + UUID.randomUUID()));
    }

    AnAuthor(TestIngest ingest, String token) {
        this.ingest = ingest;
        this.token = token;
    }

    String draft(String title) {
        return draft(title, "2020-10");
    }

    String draft(String title, String month) {
        HttpResponse<String> answer = ingest.post(token, "/submissions", content(title, month).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("id").textValue();
    }

    String published(String title) {
        String id = draft(title);
        publish(id, "{}");
        return id;
    }

    void publish(String id, String body) {
        HttpResponse<String> answer = ingest.put(token, "/submissions/" + id + "/publication", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    void edit(String id, String title, String summary) {
        HttpResponse<String> answer = ingest.put(token, "/submissions/" + id,
                content(title, "2020-10").put("summary", summary).toString(), "If-Match", "*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    JsonNode submission(String id) {
        return json(ingest.get(token, "/submissions/" + id));
    }

    static ObjectNode content(String title, String month) {
        return Json.mapper().createObjectNode().put("title", title).put("issue", month)
                .put("summary", "What was found.").put("practiceImplications", "What to do.");
    }

    /** A page that must be there. */
    String page(String address) {
        HttpResponse<String> answer = ingest.page(token, address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    String page(String id, String part) {
        return page("/desk/submissions/" + id + part);
    }

    /** The edition that a page carries to where it is sent. */
    String edition(String id, String part) {
        Matcher edition = EDITION.matcher(page(id, part));
        assertThat(edition.find()).isTrue();
        return edition.group(1);
    }

    HttpResponse<String> send(String id, String part, String... fields) {
        return ingest.form(token, "/desk/submissions/" + id + part, fields);
    }

    /** Where the browser is sent after something was done. */
    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
