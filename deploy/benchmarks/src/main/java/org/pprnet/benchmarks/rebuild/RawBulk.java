package org.pprnet.benchmarks.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pprnet.events.Json;

/**
 * The reference of the search view: the same documents, bulk-indexed into an index of the same definition, in requests of
 * as many, and refreshed once; of many documents the first. Reading the documents is not counted, nor whatever makes them of
 * events.
 */
final class RawBulk {

    private static final int BATCH = 500;
    /** As many show the rate, and the more there are, the more there is to merge: it would be lower. */
    private static final int MOST = 50_000;
    private static final String SCRATCH = "raw";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** What an index says of itself and cannot be told. */
    private static final List<String> GIVEN = List.of("uuid", "creation_date", "provided_name", "version", "routing");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String elasticsearch;
    private final String alias;

    RawBulk(String elasticsearch, String alias) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
    }

    /** Seconds that it takes to index all documents of the view in use, in proportion where there are many. */
    double seconds() throws IOException, InterruptedException {
        JsonNode definition = ask("GET", "/" + alias, Map.of()).elements().next();
        ObjectNode settings = (ObjectNode) definition.required("settings").required("index");
        settings.remove(GIVEN);
        send("DELETE", "/" + SCRATCH + "?ignore_unavailable=true", BodyPublishers.noBody());
        ask("PUT", "/" + SCRATCH, Map.of("settings", Map.of("index", settings), "mappings",
                definition.required("mappings")));
        long nanos = 0;
        JsonNode page = ask("POST", "/" + alias + "/_search?scroll=5m",
                Map.of("size", BATCH, "version", true, "sort", List.of("_doc"), "track_total_hits", true));
        long all = page.required("hits").required("total").required("value").longValue();
        int indexed = 0;
        while (indexed < MOST && !documents(page).isEmpty()) {
            JsonNode documents = documents(page);
            indexed += documents.size();
            String bulk = bulk(documents);
            long begun = System.nanoTime();
            JsonNode answer = send("POST", "/" + SCRATCH + "/_bulk", BodyPublishers.ofString(bulk));
            nanos += System.nanoTime() - begun;
            if (answer.required("errors").booleanValue()) {
                throw new IOException("a document of the reference was refused: " + answer);
            }
            page = ask("POST", "/_search/scroll",
                    Map.of("scroll", "5m", "scroll_id", page.required("_scroll_id").textValue()));
        }
        // The view's index is not dropped as long as somebody may read on in it.
        ask("DELETE", "/_search/scroll", Map.of("scroll_id", page.required("_scroll_id").textValue()));
        long begun = System.nanoTime();
        send("POST", "/" + SCRATCH + "/_refresh", BodyPublishers.noBody());
        nanos += System.nanoTime() - begun;
        send("DELETE", "/" + SCRATCH, BodyPublishers.noBody());
        return nanos / 1e9 * all / indexed;
    }

    private static JsonNode documents(JsonNode page) {
        return page.required("hits").required("hits");
    }

    private static String bulk(JsonNode hits) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode hit : hits) {
            ObjectNode operation = Json.mapper().createObjectNode();
            operation.putObject("index").put("_id", hit.required("_id").textValue())
                    .put("version", hit.required("_version").longValue()).put("version_type", "external");
            lines.append(operation).append('\n').append(hit.required("_source")).append('\n');
        }
        return lines.toString();
    }

    private JsonNode ask(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(method, path,
                body.isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(Json.text(body)));
    }

    private JsonNode send(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(elasticsearch + path))
                .timeout(PATIENCE).header("Content-Type", "application/json").method(method, body).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return Json.mapper().readTree(answer.body());
    }
}
