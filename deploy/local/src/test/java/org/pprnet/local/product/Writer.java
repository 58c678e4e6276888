package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pprnet.events.Json;

/** An author at work. */
record Writer(Http http) {

    /** Writes a draft; returns its id. */
    String submit(String title, String summary) throws IOException {
        return submitted(body(title, summary, Map.of()));
    }

    /** Writes a draft of a summary that cites an article; returns its id. */
    String submit(String title, String summary, String citation) throws IOException {
        return submitted(body(title, summary, Map.of("citation", citation)));
    }

    private String submitted(String body) throws IOException {
        Http.Answer answer = http.post("/submissions", "application/json", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().required("id").textValue();
    }

    /** Returns when the summary can be read everywhere. */
    void publish(String id) throws IOException {
        Http.Answer answer = http.put("/submissions/" + id + "/publication", "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        awaitLive(id, answer.json().required("version").intValue());
    }

    void revise(String id, String title, String summary) throws IOException {
        String etag = http.get("/submissions/" + id).header("ETag");
        Http.Answer answer = http.put("/submissions/" + id, body(title, summary, Map.of()), etag);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Returns when it is gone everywhere. */
    void withdraw(String id, String reason) throws IOException {
        Http.Answer answer = http.delete("/submissions/" + id + "/publication?reason=" + reason);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        awaitLive(id, answer.json().required("version").intValue());
    }

    private void awaitLive(String id, int version) throws IOException {
        JsonNode receipt = http.get("/submissions/" + id + "/receipt?wait=30").json();
        assertThat(receipt.required("version").intValue()).isEqualTo(version);
        assertThat(receipt.required("live").properties()).as(receipt.toString()).extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("catalog", "search", "feed");
    }

    private static String body(String title, String summary, Map<String, String> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("title", title, "summary", summary, "practiceImplications", "Ask the patient.", "topics",
                List.of("attachment"), "researchTypes", List.of("meta-analysis")));
        try {
            return Json.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
