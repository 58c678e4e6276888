package org.pprnet.catalog.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.pprnet.events.LoggedEvent;

/**
 * What an event says, with its place on the log.
 *
 * @param sequence the event's position
 * @param loggedAt when it was given that position, to the microsecond as the database keeps it
 */
public record Logged<T>(long sequence, Instant loggedAt, T what) {
    public Logged {
        loggedAt = requireNonNull(loggedAt, "loggedAt is null").truncatedTo(ChronoUnit.MICROS);
        requireNonNull(what, "what is null");
    }

    /** What an event says, at the event's place. */
    public static <T> Logged<T> at(LoggedEvent event, T what) {
        return new Logged<>(event.sequence(), event.loggedAt(), what);
    }
}
