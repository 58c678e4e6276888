package org.pprnet.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that stands on the log.
 *
 * @param sequence its position: 1, 2, 3 … without gaps
 * @param loggedAt when it was given that position; never earlier than the one before
 * @param id the event's own id (CloudEvents {@code id})
 * @param time when it happened (CloudEvents {@code time})
 * @param traceparent the W3C trace context of the request that caused it; null where that is not known
 */
public record LoggedEvent(
        long sequence,
        Instant loggedAt,
        UUID id,
        Instant time,
        SummaryEvent event,
        @Nullable String traceparent) {

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
