package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.pprnet.events.Json;

/** An author at work. */
record Writer(Http http) {

    /** Writes a draft; returns its id. */
    String submit(String title, String summary) throws IOException {
        Http.Answer answer = http.post("/submissions", "application/json", body(title, summary));
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
        Http.Answer answer = http.put("/submissions/" + id, body(title, summary), etag);
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

    private static String body(String title, String summary) {
        try {
            return Json.mapper().writeValueAsString(Map.of("title", title, "summary", summary, "practiceImplications",
                    "Ask the patient.", "topics", List.of("attachment"), "researchTypes", List.of("meta-analysis")));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
