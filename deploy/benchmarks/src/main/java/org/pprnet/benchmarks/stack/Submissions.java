package org.pprnet.benchmarks.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.pprnet.events.Json;
import org.pprnet.local.archive.IngestClient;

/** Single submissions, from the first draft on. */
public final class Submissions {

    private final IngestClient ingest;

    public Submissions(IngestClient ingest) {
        this.ingest = ingest;
    }

    /**
     * Submits what readers do not see yet.
     *
     * @return its id
     */
    public String draft(Map<String, Object> content) {
        return json(ingest.send(ingest.request("/submissions").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.text(content))).build())).required("id").textValue();
    }

    /** @return its id */
    String publish(Map<String, Object> content) {
        String id = draft(content);
        publish(id);
        return id;
    }

    /** Publishes what is a draft, as it stands. */
    private void publish(String id) {
        ingest.send(ingest.request("/submissions/" + id + "/publication").PUT(BodyPublishers.noBody()).build());
    }

    /** Submits another content for it, and publishes that. */
    void revise(String id, Map<String, Object> content) {
        String path = "/submissions/" + id;
        String tag = ingest.send(ingest.request(path).build()).headers().firstValue("ETag").orElseThrow();
        ingest.send(ingest.request(path).header("If-Match", tag).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.text(content))).build());
        publish(id);
    }

    /** What the service answers at a path. */
    JsonNode read(String path) {
        return json(ingest.send(ingest.request(path).build()));
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return Json.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("the ingest service answers no JSON", e);
        }
    }
}
