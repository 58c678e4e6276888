package org.pprnet.ingest.receipt;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.outbox.NewestEvents.Newest;

/**
 * How far a version has come.
 *
 * @param position on the log; absent until it has one
 * @param live since when the readers of each service see it; a service that does not show it yet is absent
 */
public record ReceiptView(
        int version,
        Instant acceptedAt,
        @Nullable Long position,
        @Nullable Instant loggedAt,
        Map<String, Live> live) {

    static ReceiptView of(Newest event, Map<String, Live> live) {
        return new ReceiptView(event.version(), event.acceptedAt(), event.position(), event.loggedAt(), live);
    }
}
