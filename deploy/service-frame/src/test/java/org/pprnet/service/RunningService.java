package org.pprnet.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.pprnet.events.Json;

/** A service of the test's controllers on a free port, and a client of it. */
public final class RunningService implements AutoCloseable {

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService(EmbeddedServer server) {
        this.server = server;
    }

    /** Starts a service with these settings beside the shared ones. */
    public static RunningService with(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putIfAbsent("micronaut.server.port", -1);
        all.putIfAbsent("service.name", "things");
        return new RunningService(ApplicationContext.run(EmbeddedServer.class, all));
    }

    public URI uri(String path) {
        return URI.create(server.getURI() + path);
    }

    public int port() {
        return server.getPort();
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public boolean has(Class<?> type) {
        return server.getApplicationContext().containsBean(type);
    }

    /** @param headers names and values by turns */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** @param headers names and values by turns */
    public HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(json),
                headers.length == 0 ? new String[]{"Content-Type", "application/json"} : headers);
    }

    /** @param headers names and values by turns */
    public HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return Json.mapper().readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(response.body(), e);
        }
    }

    public static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    /** As when the process is told to end. Returns when the service has ended. */
    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        client.close();
        stop();
    }
}
