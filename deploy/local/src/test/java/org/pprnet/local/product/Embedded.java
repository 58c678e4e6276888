package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.pprnet.events.Json;

/** Whether summaries are found by what they mean, not by their words alone. */
final class Embedded {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LIVE = """
            {"query": {"bool": {"filter": [{"term": {"kind": "summary"}}]}}}""";
    private static final String LACKING = """
            {"query": {"bool": {"filter": [{"term": {"kind": "summary"}}],
                                "must_not": [{"exists": {"field": "meaning.model"}}]}}}""";

    private Embedded() {}

    /** Returns when all are. */
    static void awaitAll(Product product) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            assertThat(count(product, LIVE)).isPositive();
            assertThat(count(product, LACKING)).isZero();
        });
    }

    private static long count(Product product, String query) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest
                    .newBuilder(URI.create(product.elasticsearchUrl("/pprnet-summaries/_count")))
                    .header("Content-Type", "application/json").POST(BodyPublishers.ofString(query)).build();
            JsonNode answer = Json.mapper().readTree(client.send(request, BodyHandlers.ofString()).body());
            return answer.required("count").longValue();
        }
    }
}
