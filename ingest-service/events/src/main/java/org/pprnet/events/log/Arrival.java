package org.pprnet.events.log;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Decoded;
import org.pprnet.events.EventCodec;

/** A record as it came from the log, decoded when it is first asked for its content. */
final class Arrival {

    private static final int OVERHEAD = 1_024;

    private final ConsumerRecord<byte[], byte[]> raw;
    private final Map<String, String> headers;
    private final OptionalLong sequence;
    private @Nullable Decoded content;

    Arrival(ConsumerRecord<byte[], byte[]> raw) {
        this.raw = raw;
        headers = SummaryLog.headers(raw.headers());
        sequence = EventCodec.sequence(headers);
    }

    ConsumerRecord<byte[], byte[]> raw() {
        return raw;
    }

    long offset() {
        return raw.offset();
    }

    /** When it came to the log. */
    Instant at() {
        return Instant.ofEpochMilli(raw.timestamp());
    }

    /** The number that it carries; empty where that cannot be read. */
    OptionalLong sequence() {
        return sequence;
    }

    /** About how many bytes it takes. */
    long size() {
        return (long) OVERHEAD + Math.max(0, raw.serializedValueSize());
    }

    Decoded content() {
        Decoded known = content;
        if (known == null) {
            known = EventCodec.decode(headers, raw.value() == null ? new byte[0] : raw.value());
            content = known;
        }
        return known;
    }
}
