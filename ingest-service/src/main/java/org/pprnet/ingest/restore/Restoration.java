package org.pprnet.ingest.restore;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One restoration.
 *
 * @param failure why it failed; then nothing was kept
 */
record Restoration(UUID id, State state, @JsonUnwrapped Tally tally, @Nullable String failure) {

    Restoration at(Tally tally) {
        return new Restoration(id, state, tally, failure);
    }

    Restoration completed(Tally tally) {
        return new Restoration(id, State.COMPLETED, tally, null);
    }

    Restoration failed(Tally tally, String failure) {
        return new Restoration(id, State.FAILED, tally, failure);
    }

    /** How far a restoration is. */
    @Schema(type = "string", allowableValues = {"running", "completed", "failed"})
    enum State {
        RUNNING,
        COMPLETED,
        FAILED;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What it came to so far.
     *
     * @param lines of the backup that were loaded
     * @param read records of the log
     * @param taken how many of them were events that the backup did not have as logged
     * @param skipped how many of them are no events of this log
     * @param waiting events that are not on the log yet; they will be
     * @param position the last number on the log
     */
    record Tally(long lines, long read, long taken, long skipped, long waiting, long position) {

        static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);
    }
}
