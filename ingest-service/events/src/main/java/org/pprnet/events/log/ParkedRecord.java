package org.pprnet.events.log;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log that one service could not read, as it is kept for a later try: with its raw headers and bytes.
 *
 * @param offset where it stands in the topic of that id
 * @param sequence the position that it claims, where that could be read
 * @param reason why it could not be read
 */
public record ParkedRecord(
        String service,
        String topicId,
        long offset,
        @Nullable Long sequence,
        String reason,
        Instant parkedAt,
        List<RawHeader> headers,
        byte @Nullable [] key,
        byte @Nullable [] data) {

    public ParkedRecord {
        requireNonNull(service, "service is null");
        requireNonNull(topicId, "topicId is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(parkedAt, "parkedAt is null");
        headers = List.copyOf(headers);
    }

    /** A header as it stood on the log. */
    public record RawHeader(String name, byte @Nullable [] value) {}

    static ParkedRecord of(String service, String topicId, ConsumerRecord<byte[], byte[]> raw, OptionalLong sequence,
            String reason, Instant parkedAt) {
        List<RawHeader> headers = new ArrayList<>();
        raw.headers().forEach(header -> headers.add(new RawHeader(header.key(), header.value())));
        return new ParkedRecord(service, topicId, raw.offset(), sequence.isPresent() ? sequence.getAsLong() : null,
                reason,
                parkedAt, headers, raw.key(), raw.value());
    }

    /** What makes it one of a kind: parked twice, it is still one. */
    public String id() {
        return "%s/%s/%d".formatted(service, topicId, offset);
    }
}
