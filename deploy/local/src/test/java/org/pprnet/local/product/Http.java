package org.pprnet.local.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Json;

/**
 * HTTP as a client of the product speaks it: through the gateway.
 *
 * @param origin of the gateway, {@code http://host:port}
 */
record Http(String origin, @Nullable String token) {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    Http(Product product, @Nullable String token) {
        this(product.url(""), token);
    }

    /** An answer; {@link #json()} fails on what is none. */
    record Answer(int status, String body, HttpResponse<String> whole) {

        JsonNode json() {
            try {
                return Json.mapper().readTree(body);
            } catch (IOException e) {
                throw new AssertionError(body, e);
            }
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElseThrow();
        }
    }

    Answer get(String path) throws IOException {
        return send(request(path));
    }

    Answer post(String path, String type, String body) throws IOException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) throws IOException {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body, String ifMatch) throws IOException {
        return send(request(path).header("Content-Type", "application/json").header("If-Match", ifMatch)
                .PUT(BodyPublishers.ofString(body)));
    }

    /** As a part of a trace (W3C Trace Context). */
    Answer putTraced(String path, String body, String traceparent) throws IOException {
        return send(request(path).header("Content-Type", "application/json").header("traceparent", traceparent)
                .PUT(BodyPublishers.ofString(body)));
    }

    Answer delete(String path) throws IOException {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
