package org.pprnet.ingest.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.util.UuidUtil;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param dryRun whether it keeps nothing
 * @param failure why it failed
 */
public record ImportRun(UUID id, State state, boolean dryRun, @JsonUnwrapped Tally tally, @Nullable String failure) {

    /** When it began: its id tells. */
    public Instant began() {
        return UuidUtil.getInstant(id);
    }

    /** How far an import is. */
    public enum State {
        RUNNING,
        COMPLETED,
        FAILED;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
