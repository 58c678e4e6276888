package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One version of a summary.
 *
 * @param instant since when readers see it
 * @param address where it is shown as it was
 */
public record Edition(int version, Instant instant, String address) {
    public Edition {
        requireNonNull(instant, "instant is null");
        requireNonNull(address, "address is null");
    }
}
