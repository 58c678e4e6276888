package org.pprnet.ingest.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param dryRun whether it keeps nothing
 * @param failure why it failed
 */
record ImportRun(UUID id, State state, boolean dryRun, @JsonUnwrapped Tally tally, @Nullable String failure) {

    /** How far an import is. */
    enum State {
        RUNNING,
        COMPLETED,
        FAILED;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
