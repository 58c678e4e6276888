package org.pprnet.local.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.pprnet.events.Json;
import org.pprnet.local.Failure;
import org.pprnet.local.Token;
import org.pprnet.local.stack.Deployment;
import org.pprnet.local.stack.Waiting;

/** The ingest service as an administrator calls it, at its own port. */
public final class IngestClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE_FOR_AN_IMPORT = Duration.ofMinutes(30);
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;
    private final Supplier<String> secret;
    private final Clock clock;

    public IngestClient(Deployment deployment, Clock clock) {
        service = URI.create("http://" + deployment.ingest().address());
        secret = deployment.secret();
        this.clock = clock;
    }

    /**
     * Imports and waits for the end.
     *
     * @throws Failure if the service refuses all of it
     */
    public ImportResult importAll(String contentType, BodyPublisher body) {
        HttpResponse<String> accepted = send(request("/submissions/imports").timeout(PATIENCE_FOR_AN_IMPORT)
                .header("Content-Type", contentType).POST(body).build());
        String address = accepted.headers().firstValue("Location").map(where -> URI.create(where).getRawPath())
                .orElseThrow(
                        () -> new Failure(Failure.FAILED, "the ingest service names no place for the import's result"));
        AtomicReference<ImportResult> result = new AtomicReference<>(result(address));
        if (!Waiting.until(PATIENCE_FOR_AN_IMPORT, () -> {
            result.set(result(address));
            return result.get().state() != ImportResult.State.RUNNING;
        })) {
            throw new Failure(Failure.FAILED, "the import goes on and on; see " + address);
        }
        return result.get();
    }

    /** Announces an issue, or changes its teaser. */
    public void announce(String month, String teaser) {
        send(request("/submissions/issues/" + month).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.text(Map.of("teaser", teaser)))).build());
    }

    private ImportResult result(String address) {
        try {
            return Json.mapper().readValue(send(request(address).build()).body(), ImportResult.class);
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, "the import's result cannot be read: " + e.getMessage());
        }
    }

    /** A request with the token of an administrator. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE)
                .header("Authorization", authorization());
    }

    /** What a request says in its header {@code Authorization} that comes from an administrator; good for an hour. */
    public String authorization() {
        Token token = new Token(Token.Role.admin, "Local administrator", clock.instant(), TOKEN_LIFETIME);
        return "Bearer " + token.signed(secret.get());
    }

    /** @throws Failure with the reason that the service gives, if it refuses, or does not answer */
    public HttpResponse<String> send(HttpRequest request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new Failure(Failure.FAILED, problem(response));
        }
        return response;
    }

    /** @throws Failure if the service does not answer */
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, "the ingest service does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "interrupted");
        }
    }

    /** What the service says of its refusal. */
    public static String problem(HttpResponse<String> response) {
        try {
            JsonNode problem = Json.mapper().readTree(response.body());
            return "%d %s".formatted(response.statusCode(),
                    problem.path("detail").asText(problem.path("title").asText("without a reason")));
        } catch (IOException notJson) {
            return Integer.toString(response.statusCode());
        }
    }
}
