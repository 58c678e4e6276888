package org.pprnet.events.log;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** A consumer's word that everything up to a position is visible to its readers. */
public record Receipt(String service, String instance, long position, Instant at) {
    public Receipt {
        requireNonNull(service, "service is null");
        requireNonNull(instance, "instance is null");
        requireNonNull(at, "at is null");
    }
}
