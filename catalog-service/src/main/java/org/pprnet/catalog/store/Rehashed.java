package org.pprnet.catalog.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.pprnet.events.Digest;
import org.pprnet.events.Summary;

/** A summary that is the same, and looks different to its readers: the flags on its article changed. */
@JsonNaming(SnakeCaseStrategy.class)
record Rehashed(UUID id, String contentHash, long position, Instant loggedAt) {

    static Rehashed of(Summary summary, FlagsInForce flags) {
        return new Rehashed(summary.id(), Digest.contentHash(summary, flags.flags()), flags.position(),
                flags.loggedAt());
    }
}
