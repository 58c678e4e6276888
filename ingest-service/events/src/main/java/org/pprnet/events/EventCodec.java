package org.pprnet.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Events to bytes and back: CloudEvents 1.0, Kafka protocol binding, binary content mode. The data is JSON; the
 * attributes are headers, named {@code ce_…}.
 */
public final class EventCodec {

    /** Media type of the data. */
    public static final String CONTENT_TYPE = "application/json";

    private static final ObjectMapper READER = Json.mapper().rebuild()
            .addModule(new SimpleModule().addDeserializer(String.class, new CarriableText()))
            .build();

    private EventCodec() {}

    /** The data of an event: JSON in UTF-8. */
    public static byte[] encode(SummaryEvent event) {
        try {
            return Json.mapper().writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event of %s cannot be written".formatted(event.entity()), e);
        }
    }

    /** Reads a record. Never throws: what cannot be read comes back as {@link Decoded.Malformed}, with the reason. */
    public static Decoded decode(Map<String, String> headers, byte[] data) {
        OptionalLong sequence = sequence(headers);
        if (sequence.isEmpty()) {
            return new Decoded.Malformed(sequence, "header ce_sequence is missing or not a positive number");
        }
        String type = headers.get("ce_type");
        if (type == null) {
            return new Decoded.Malformed(sequence, "header ce_type is missing");
        }
        Optional<EventType> known = EventType.named(type);
        if (known.isEmpty()) {
            return new Decoded.UnknownType(sequence.getAsLong(), type);
        }
        return decode(known.get(), sequence, headers, data);
    }

    private static Decoded decode(EventType type, OptionalLong sequence, Map<String, String> headers, byte[] data) {
        try {
            SummaryEvent event = READER.readValue(data, type.event());
            if (event == null) {
                return new Decoded.Malformed(sequence, "data is null");
            }
            return new Decoded.Known(new LoggedEvent(sequence.getAsLong(),
                    Instant.parse(required(headers, "ce_loggedat")),
                    UUID.fromString(required(headers, "ce_id")), Instant.parse(required(headers, "ce_time")), event,
                    headers.get("ce_traceparent")));
        } catch (JsonProcessingException e) {
            return new Decoded.Malformed(sequence,
                    "data is not a %s: %s".formatted(type.wireName(), e.getOriginalMessage()));
        } catch (IOException | RuntimeException e) {
            return new Decoded.Malformed(sequence, String.valueOf(e.getMessage()));
        }
    }

    /** The position that a record claims; empty where its header is missing or no positive number. */
    public static OptionalLong sequence(Map<String, String> headers) {
        try {
            long sequence = Long.parseLong(headers.getOrDefault("ce_sequence", ""));
            return sequence < 1 ? OptionalLong.empty() : OptionalLong.of(sequence);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("header %s is missing".formatted(name));
        }
        return value;
    }
}
