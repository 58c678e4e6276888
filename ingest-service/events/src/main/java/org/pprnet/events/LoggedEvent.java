package org.pprnet.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that stands on the log.
 *
 * @param sequence its position: 1, 2, 3 … without gaps
 * @param loggedAt when it was given that position; never earlier than the one before
 * @param id the event's own id (CloudEvents {@code id})
 * @param time when it happened (CloudEvents {@code time})
 */
public record LoggedEvent(long sequence, Instant loggedAt, UUID id, Instant time, SummaryEvent event) {
    public LoggedEvent {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence is %d, must be 1 or more".formatted(sequence));
        }
        requireNonNull(loggedAt, "loggedAt is null");
        requireNonNull(id, "id is null");
        requireNonNull(time, "time is null");
        requireNonNull(event, "event is null");
    }
}
