package org.pprnet.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One notice on a cited article.
 *
 * @param noticeDoi the DOI of the notice itself, where it has one
 * @param date the day that the notice gives
 */
public record Flag(Kind kind, @Nullable Doi noticeDoi, String reason, LocalDate date) implements Notice {

    public Flag {
        requireNonNull(kind, "kind is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(date, "date is null");
    }

    /** What a notice says of an article. A reinstatement is history: it takes the warning away. */
    public enum Kind {
        @JsonProperty("retraction")
        RETRACTION,
        @JsonProperty("concern")
        CONCERN,
        @JsonProperty("correction")
        CORRECTION,
        @JsonProperty("reinstatement")
        REINSTATEMENT
    }
}
