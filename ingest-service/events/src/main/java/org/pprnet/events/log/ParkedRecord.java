package org.pprnet.events.log;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log that one service could not read, as it is kept for a later try: with its raw headers and bytes.
 *
 * @param offset where it stands in the topic of that id
 * @param sequence the position that it claims, where that could be read
 * @param reason why it could not be read
 * @param status what became of it
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
        byte @Nullable [] data,
        Status status) {

    /** What became of a parked record. None is ever deleted: a record that is read once more is not parked once more. */
    public enum Status {
        /** It waits for somebody to look at it. */
        @JsonProperty("parked")
        PARKED,
        /** It was asked that the service tries again. */
        @JsonProperty("replaying")
        REPLAYING,
        /** The service could read it after all, and has applied it. */
        @JsonProperty("replayed")
        REPLAYED,
        /** Somebody decided that it is not missed. */
        @JsonProperty("discarded")
        DISCARDED;

        /** Whether it still is something to worry about. */
        public boolean isOpen() {
            return this == PARKED || this == REPLAYING;
        }
    }

    public ParkedRecord {
        requireNonNull(service, "service is null");
        requireNonNull(topicId, "topicId is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(parkedAt, "parkedAt is null");
        headers = List.copyOf(headers);
        requireNonNull(status, "status is null");
    }

    /** A header as it stood on the log. */
    public record RawHeader(String name, byte @Nullable [] value) {}

    static ParkedRecord of(String service, String topicId, ConsumerRecord<byte[], byte[]> raw, OptionalLong sequence,
            String reason, Instant parkedAt) {
        List<RawHeader> headers = new ArrayList<>();
        raw.headers().forEach(header -> headers.add(new RawHeader(header.key(), header.value())));
        return new ParkedRecord(service, topicId, raw.offset(), sequence.isPresent() ? sequence.getAsLong() : null,
                reason,
                parkedAt, headers, raw.key(), raw.value(), Status.PARKED);
    }

    /** The same record, of which this became. */
    public ParkedRecord become(Status status, String reason) {
        return new ParkedRecord(service, topicId, offset, sequence, reason, parkedAt, headers, key, data, status);
    }

    /** Its headers as texts, as the codec takes them. */
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        headers.stream().filter(header -> header.value() != null)
                .forEach(header -> texts.put(header.name(), new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }

    /** What makes it one of a kind: parked twice, it is still one. */
    public String id() {
        return "%s/%s/%d".formatted(service, topicId, offset);
    }
}
