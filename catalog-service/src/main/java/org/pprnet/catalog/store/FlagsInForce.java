package org.pprnet.catalog.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import org.pprnet.events.Flag;

/** What the database knows of the flags on one article. */
@Introspected
record FlagsInForce(String doi, String flags, long position, Instant loggedAt) {

    List<Flag> list() {
        return Stored.flags(flags);
    }
}
