package org.pprnet.local.sources;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pprnet.events.Json;
import org.pprnet.events.State;
import org.pprnet.local.Failure;
import org.pprnet.local.archive.IngestClient;
import org.pprnet.local.stack.Deployment;
import org.pprnet.local.stack.ServiceClient;

/**
 * What the services held before a source was made again, so that it can be seen that they hold the same afterwards.
 *
 * @param before of those that answered
 */
public record Proof(IngestClient ingest, List<State> before) {

    /** Asks every service, as far as it answers. */
    public static Proof take(IngestClient ingest, Deployment deployment) {
        return new Proof(ingest, deployment.services().stream().map(ServiceClient::state).flatMap(Optional::stream)
                .filter(state -> state.position() > 0).toList());
    }

    /** The highest position that any of them stood at. */
    public long position() {
        return before.stream().mapToLong(State::position).max().orElse(0);
    }

    /**
     * Requires that all four hold the same now, that none stands further back than before, and that the event table tells
     * for every position of before what was held there.
     *
     * @throws Failure naming what differs
     */
    public State require(List<State> now) {
        State published = now.getFirst();
        String different = now.stream().filter(state -> !state.digest().equals(published.digest()))
                .map(State::service).collect(Collectors.joining(", "));
        if (!different.isEmpty()) {
            throw new Failure(Failure.FAILED, "DIFFERENT from ingest: " + different);
        }
        if (published.position() < position()) {
            throw new Failure(Failure.FAILED,
                    "the log ends at %d, and ended at %d".formatted(published.position(), position()));
        }
        for (State held : before) {
            if (!at(held.position()).digest().equals(held.digest())) {
                throw new Failure(Failure.FAILED, "position %d is another state than %s held there"
                        .formatted(held.position(), held.service()));
            }
        }
        return published;
    }

    private State at(long position) {
        String answer = ingest.send(ingest.request("/state?deep=true&position=" + position).build()).body();
        try {
            return Json.mapper().readValue(answer, State.class);
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, "the ingest service's state cannot be read: " + e.getMessage());
        }
    }
}
