package org.pprnet.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Json;
import org.pprnet.local.Failure;
import org.pprnet.local.archive.IngestClient;
import org.pprnet.local.stack.Progress;
import org.pprnet.local.stack.Waiting;

/** A restoration of the ingest database, followed to its end. */
public record IngestRestoration(IngestClient ingest, Progress progress) {

    private static final String TYPE = "application/vnd.pprnet.backup";
    private static final Duration PATIENCE = Duration.ofHours(6);
    private static final int CONFLICT = 409;

    /**
     * Restores and waits.
     *
     * @param backup null to restore from the log alone
     * @return what it came to, as the ingest service says
     * @throws Failure if the service refuses, or gave up; then the database holds what it held before
     */
    public JsonNode run(@Nullable Path backup) {
        String address = start(backup);
        AtomicReference<JsonNode> run = new AtomicReference<>(Json.mapper().missingNode());
        AtomicReference<String> told = new AtomicReference<>("");
        if (!Waiting.until(PATIENCE, () -> isOver(address, run, told))) {
            throw new Failure(Failure.COULD_NOT_RUN, "the restoration goes on and on; see " + address);
        }
        if (!run.get().path("state").asText().equals("completed")) {
            throw new Failure(Failure.FAILED, "not restored: " + run.get().path("failure").asText());
        }
        return run.get();
    }

    private String start(@Nullable Path backup) {
        HttpResponse<String> answer = ingest.send(request(backup), BodyHandlers.ofString());
        if (answer.statusCode() == CONFLICT) {
            throw new Failure(Failure.FAILED, IngestClient.problem(answer)
                    + "; with --replace it is thrown away first");
        }
        return answer.headers().firstValue("Location").map(where -> URI.create(where).getRawPath())
                .orElseThrow(() -> new Failure(Failure.FAILED, "not restored: " + IngestClient.problem(answer)));
    }

    private HttpRequest request(@Nullable Path backup) {
        HttpRequest.Builder request = ingest.request("/submissions/restorations").timeout(PATIENCE);
        try {
            return backup == null
                    ? request.POST(BodyPublishers.noBody()).build()
                    : request.header("Content-Type", TYPE).POST(BodyPublishers.ofFile(backup)).build();
        } catch (FileNotFoundException e) {
            throw new Failure(Failure.FAILED, "there is no file " + backup);
        }
    }

    private boolean isOver(String address, AtomicReference<JsonNode> run, AtomicReference<String> told) {
        try {
            run.set(Json.mapper().readTree(ingest.send(ingest.request(address).build()).body()));
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, "the ingest service's answer cannot be read: " + e.getMessage());
        }
        String now = "%d lines of the backup loaded, %d records of the log read, %d events taken from it".formatted(
                run.get().path("lines").asLong(), run.get().path("read").asLong(), run.get().path("taken").asLong());
        if (!now.equals(told.getAndSet(now))) {
            progress.say("ingest", now);
        }
        return !run.get().path("state").asText().equals("running");
    }
}
