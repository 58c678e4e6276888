package org.pprnet.ingest.imports;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param dryRun whether it keeps nothing
 * @param name what its source is called; null if it has no name
 * @param tally what it came to so far; grows while it is running
 * @param failure why it failed
 */
public record ImportRun(
        UUID id,
        State state,
        boolean dryRun,
        @Nullable String name,
        Instant startedAt,
        @JsonUnwrapped Tally tally,
        @Nullable String failure) {

    public ImportRun {
        requireNonNull(id, "id is null");
        requireNonNull(state, "state is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(tally, "tally is null");
    }

    static ImportRun started(UUID id, ImportSource source, Instant now) {
        return new ImportRun(id, State.RUNNING, source.dryRun(), source.name(), now, Tally.NOTHING, null);
    }

    ImportRun came(State state, Tally tally, @Nullable String failure) {
        return new ImportRun(id, state, dryRun, name, startedAt, tally, failure);
    }

    /** How far an import is. */
    @Schema(type = "string", allowableValues = {"running", "completed", "failed"})
    public enum State {
        RUNNING,
        COMPLETED,
        FAILED;

        /** Its name in the HTTP interface. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
