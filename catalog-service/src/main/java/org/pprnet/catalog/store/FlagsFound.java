package org.pprnet.catalog.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.pprnet.events.Doi;

/** The flags on one article as a statement finds them. */
@Introspected
record FlagsFound(String doi, String flags, long position, Instant loggedAt) {

    FlagsInForce inForce() {
        return new FlagsInForce(new Doi(doi), Stored.flags(flags), position, loggedAt);
    }
}
