package org.pprnet.local.archive;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.pprnet.events.Json;
import org.pprnet.local.Failure;
import org.pprnet.local.stack.Deployment;

/** The summaries and teasers that a new stack begins with. */
public final class SampleArchive {

    private final IngestClient ingest;

    public SampleArchive(Deployment deployment, Clock clock) {
        ingest = new IngestClient(deployment, clock);
    }

    /**
     * Imports all of it, or what an interrupted import left out.
     *
     * @return what was done, in words
     * @throws Failure if any of it is refused
     */
    public String importAll() {
        ImportResult result = ingest.importAll("application/x-ndjson", BodyPublishers.ofString(resource("summaries")));
        if (!result.isComplete()) {
            throw new Failure(Failure.FAILED, "the sample archive was refused: " + result);
        }
        List<String> teasers = resource("teasers").lines().toList();
        teasers.forEach(this::announce);
        return "imported: %d summaries, %d teasers".formatted(result.accepted() + result.duplicates(), teasers.size());
    }

    private void announce(String line) {
        try {
            JsonNode teaser = Json.mapper().readTree(line);
            ingest.announce(teaser.required("month").asText(), teaser.required("teaser").asText());
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + line, e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = requireNonNull(SampleArchive.class.getResourceAsStream("/sample/" + name + ".ndjson"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
