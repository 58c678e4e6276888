package org.pprnet.service.rebuilding;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.pprnet.events.Json;
import org.pprnet.events.State;

/** The ingest service's word, computed from its event table. */
@Singleton
@Requires(missingBeans = Published.class)
final class PublishedByIngest implements Published {

    /** All hashes of a large archive take their time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** A record can be read from the log a moment before its ingest service knows that it is there. */
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(30);
    private static final Duration PACE = Duration.ofMillis(200);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String ingest;

    PublishedByIngest(@Property(name = "ingest-url") String ingest) {
        this.ingest = ingest;
    }

    @Override
    public State at(long position) {
        URI asked = URI.create(ingest + "/state?position=" + position);
        long deadline = System.nanoTime() + UNTIL_KNOWN.toNanos();
        try {
            HttpResponse<byte[]> answer = ask(asked);
            while (answer.statusCode() != 200 && System.nanoTime() < deadline) {
                Thread.sleep(PACE);
                answer = ask(asked);
            }
            return state(asked, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(asked + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + asked, e);
        }
    }

    private HttpResponse<byte[]> ask(URI asked) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(asked).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
    }

    private static State state(URI asked, HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s answers %d".formatted(asked, answer.statusCode()));
        }
        return Json.mapper().readValue(answer.body(), State.class);
    }
}
