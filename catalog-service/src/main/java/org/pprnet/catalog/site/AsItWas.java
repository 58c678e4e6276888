package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The page shows the catalog as it was.
 *
 * @param present the address of the same page as it is today
 */
public record AsItWas(Instant instant, String present) {
    public AsItWas {
        requireNonNull(instant, "instant is null");
        requireNonNull(present, "present is null");
    }
}
