package org.pprnet.ingest.submission;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Where a submission is on its way to its readers. */
@Schema(type = "string", allowableValues = {"draft", "scheduled", "published", "withdrawn"})
public enum State {
    /** Seen by its author and the editors only. */
    DRAFT,
    /** Becomes published at an instant, by itself. */
    SCHEDULED,
    /** On the log; its content may be ahead of what readers see. */
    PUBLISHED,
    /** Taken back, for good. */
    WITHDRAWN;

    /** Its name in the HTTP interface. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
