package org.pprnet.catalog.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.pprnet.events.Digest;
import org.pprnet.events.SummaryEvent;

/** What {@code summary} keeps of a withdrawn one. */
@JsonNaming(SnakeCaseStrategy.class)
record MarkerRow(UUID id, int version, long sequence, Instant loggedAt, String contentHash) {

    static MarkerRow of(Logged<SummaryEvent.Withdrawn> logged) {
        return new MarkerRow(logged.what().id(), logged.what().version(), logged.sequence(), logged.loggedAt(),
                Digest.contentHash(logged.what()));
    }
}
