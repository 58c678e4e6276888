package org.pprnet.events.log;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.EventCodec;

/**
 * An event as it goes to the log: numbered, and encoded for good. Sent again, it has the same bytes.
 *
 * @param type the wire name of its type
 * @param entity the id of the entity that it is about: the record's key
 * @param traceparent the W3C trace context of the request that caused it
 */
public record LogRecord(
        long sequence,
        Instant loggedAt,
        UUID id,
        String type,
        Instant time,
        String entity,
        byte[] data,
        @Nullable String traceparent) {

    static final String SOURCE = "/submissions";

    public LogRecord {
        requireNonNull(loggedAt, "loggedAt is null");
        requireNonNull(id, "id is null");
        requireNonNull(type, "type is null");
        requireNonNull(time, "time is null");
        requireNonNull(entity, "entity is null");
        requireNonNull(data, "data is null");
    }

    /** The record's headers: CloudEvents attributes in the Kafka protocol binding. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", SOURCE);
        headers.put("ce_time", time.toString());
        headers.put("ce_subject", entity);
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_loggedat", loggedAt.toString());
        headers.put("content-type", EventCodec.CONTENT_TYPE);
        if (traceparent != null) {
            headers.put("ce_traceparent", traceparent);
        }
        return headers;
    }
}
