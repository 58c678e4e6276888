package org.pprnet.local.archive;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import, as the ingest service tells it.
 *
 * @param read how many summaries were found
 * @param rejected what was refused, with its line; of very many, the first
 * @param rejections how many were refused
 * @param failure why it failed
 */
public record ImportResult(
        State state,
        long read,
        long accepted,
        long duplicates,
        long conflicts,
        long rejections,
        List<Rejection> rejected,
        @Nullable String failure) {

    /** How far it is. */
    public enum State {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("failed")
        FAILED
    }

    /** @param line where it stands in what was sent, counted from 1 */
    public record Rejection(long line, String problem) {
        public Rejection {
            requireNonNull(problem, "problem is null");
        }
    }

    public ImportResult {
        requireNonNull(state, "state is null");
        rejected = List.copyOf(requireNonNullElse(rejected, List.of()));
    }

    /** Whether everything that was sent is there now. */
    public boolean isComplete() {
        return state == State.COMPLETED && rejections == 0 && conflicts == 0;
    }
}
