package org.pprnet.local.parked;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.log.ParkedRecord;

/**
 * A parked record with a number that people can type.
 *
 * @param number 1, 2 … in the order in which records were parked; settled ones keep theirs
 */
public record Numbered(int number, ParkedRecord record) {

    public Numbered {
        requireNonNull(record, "record is null");
    }

    /** What a program gets to know of it in a list: all but headers and bytes. */
    public record Line(int number, String id, String service, String topicId, long offset, @Nullable Long sequence,
            Instant parkedAt, ParkedRecord.Status status, String reason) {}

    /** The line of this record. */
    public Line line() {
        return new Line(number, record.id(), record.service(), record.topicId(), record.offset(), record.sequence(),
                record.parkedAt(), record.status(), record.reason());
    }

    /** How it is called where it must not be mistaken for another. */
    public String name() {
        return "%d (%s, offset %d)".formatted(number, TerminalText.line(record.service()), record.offset());
    }
}
