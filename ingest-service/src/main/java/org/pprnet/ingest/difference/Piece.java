package org.pprnet.ingest.difference;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** A piece of a text that was changed. */
public record Piece(Kind kind, String text) {

    public Piece {
        requireNonNull(kind, "kind is null");
        requireNonNull(text, "text is null");
    }

    /** Whether it stands in both texts, only in the new one, or only in the old one. */
    @Schema(type = "string", allowableValues = {"kept", "added", "removed"})
    public enum Kind {
        KEPT,
        ADDED,
        REMOVED;

        /** Its name in the HTTP interface. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
