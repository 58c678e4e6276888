package org.pprnet.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.pprnet.events.Json;
import org.pprnet.events.State;
import org.pprnet.gateway.Address;

/** A service as seen at its own port: what it says of itself. */
public record ServiceClient(String name, Address address) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** All hashes of a million summaries take ten minutes. One whose process ends is noticed at once. */
    private static final Duration PATIENCE_WHEN_DEEP = Duration.ofHours(1);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();

    /** One on this machine. */
    public static ServiceClient local(String name, int port) {
        return new ServiceClient(name, Address.loopback(port).getFirst());
    }

    public boolean isReady() {
        return get("/health/readiness", PATIENCE).filter(answer -> answer.statusCode() == 200).isPresent();
    }

    /** Whether its process answers, whatever it waits for. */
    public boolean isAlive() {
        return answersWithin(PATIENCE);
    }

    /** Whether it answers that quickly. */
    public boolean answersWithin(Duration patience) {
        return get("/health/liveness", patience).isPresent();
    }

    /** Why it is not ready, as it says itself; {@code does not answer} where it does not. */
    public String trouble() {
        return get("/health/readiness", PATIENCE).map(answer -> problems(json(answer.body())))
                .orElse("does not answer");
    }

    /** What it holds; empty if it does not answer, or cannot say at the moment. */
    public Optional<State> state() {
        return state(PATIENCE);
    }

    /** The same from one that may hold much, and works it out after each change. */
    public Optional<State> state(Duration patience) {
        return state("/state", patience);
    }

    /** The same, computed anew from everything that its store holds. */
    public Optional<State> deepState() {
        return state("/state?deep=true", PATIENCE_WHEN_DEEP);
    }

    /** A figure of its metrics, by the name that Prometheus sees; empty if it is not there, or has no value now. */
    public OptionalDouble metric(String metric) {
        return get("/prometheus", PATIENCE).stream().flatMap(answer -> answer.body().lines())
                .filter(line -> line.startsWith(metric + " ") || line.startsWith(metric + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(Double::isFinite).findFirst();
    }

    /** How many records it could not read. */
    public OptionalDouble parked() {
        return metric("pprnet_log_parked");
    }

    /** How many events it has still to read; for the ingest service, to send. */
    public OptionalDouble lag() {
        return metric(name.equals("ingest") ? "pprnet_outbox_depth" : "pprnet_log_lag");
    }

    private Optional<State> state(String path, Duration patience) {
        return get(path, patience).filter(answer -> answer.statusCode() == 200)
                .map(answer -> Json.mapper().convertValue(json(answer.body()), State.class));
    }

    private static String problems(JsonNode health) {
        String problems = StreamSupport.stream(health.path("details").spliterator(), false)
                .map(part -> part.path("details").path("problem").asText()).filter(problem -> !problem.isEmpty())
                .collect(Collectors.joining("; "));
        return problems.isEmpty()
                ? health.path("status").asText("is not ready").toLowerCase(java.util.Locale.ROOT)
                : problems;
    }

    private static JsonNode json(String body) {
        try {
            return Json.mapper().readTree(body);
        } catch (IOException e) {
            return Json.mapper().missingNode();
        }
    }

    private Optional<HttpResponse<String>> get(String path, Duration patience) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path)).timeout(patience)
                .build();
        try {
            return Optional.of(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
