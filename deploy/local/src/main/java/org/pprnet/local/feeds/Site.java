package org.pprnet.local.feeds;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.pprnet.local.Failure;
import org.pprnet.local.archive.IngestClient;

/** What everybody can read, through the gateway; and at which positions of the log it was read. */
final class Site {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private final URI gateway;
    private final Set<Long> positions = new TreeSet<>();

    Site(URI gateway) {
        this.gateway = gateway;
    }

    /** @throws Failure if it is not answered with 200, or without a position */
    String get(String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE).build());
        if (answer.statusCode() != 200) {
            throw couldNotRead(path, "%d %s".formatted(answer.statusCode(), IngestClient.problem(answer)));
        }
        positions.add(answer.headers().firstValueAsLong("Log-Position")
                .orElseThrow(() -> couldNotRead(path, "the answer has no Log-Position")));
        return answer.body();
    }

    /** Whether all that was read is of this position. */
    boolean wasReadAt(long position) {
        return positions.equals(Set.of(position));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw couldNotRead(request.uri().getPath(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw couldNotRead(request.uri().getPath(), "interrupted");
        }
    }

    private static Failure couldNotRead(String path, String why) {
        return new Failure(Failure.COULD_NOT_RUN, "%s cannot be read: %s".formatted(path, why));
    }
}
