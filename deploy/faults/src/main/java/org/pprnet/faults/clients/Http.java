package org.pprnet.faults.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.pprnet.events.Json;

/** HTTP as every client of the trial speaks it: an answer, or an {@link IOException} that leaves everything open. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3)).build();

    private Http() {}

    /** An answer. */
    public record Answer(int status, String body, HttpResponse<String> whole) {

        /** The body. @throws IOException if it is not JSON */
        public JsonNode json() throws IOException {
            return Json.mapper().readTree(body);
        }

        /** The position that what was read is at least as new as; 0 where none is told. */
        public long logPosition() {
            return whole.headers().firstValueAsLong("Log-Position").orElse(0);
        }
    }

    /** Reads. */
    public static Answer get(String url) throws IOException {
        return send("GET", url, Map.of(), "");
    }

    /** Sends a request. An empty body is none; one is JSON where the headers say nothing else. */
    public static Answer send(String method, String url, Map<String, String> headers, String body)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
