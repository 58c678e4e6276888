package org.pprnet.local.product;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A span as it came from a service (opentelemetry-proto, trace/v1). */
record CollectedSpan(
        String service,
        String trace,
        String id,
        String parent,
        String name,
        Instant begun,
        Instant ended,
        Map<String, String> attributes) {

    /** Those of an ExportTraceServiceRequest. */
    static List<CollectedSpan> in(ByteBuffer request) {
        return new ProtocolBuffer(request).messages(1).flatMap(CollectedSpan::ofResource).toList();
    }

    private static Stream<CollectedSpan> ofResource(ProtocolBuffer spans) {
        String service = spans.messages(1).map(resource -> attributes(resource, 1)).findFirst().orElseThrow()
                .get("service.name");
        return spans.messages(2).flatMap(scope -> scope.messages(2)).map(span -> of(service, span));
    }

    private static CollectedSpan of(String service, ProtocolBuffer span) {
        return new CollectedSpan(service, hex(span, 1), hex(span, 2), hex(span, 4),
                text(span, 5), instant(span, 7), instant(span, 8), attributes(span, 9));
    }

    private static Map<String, String> attributes(ProtocolBuffer holder, int field) {
        Map<String, String> attributes = new TreeMap<>();
        holder.messages(field).forEach(attribute -> attributes.put(text(attribute, 1),
                attribute.messages(2).map(CollectedSpan::value).findFirst().orElse("")));
        return attributes;
    }

    private static String value(ProtocolBuffer value) {
        return value.bytes(1).map(CollectedSpan::text).findFirst()
                .orElseGet(() -> value.numbers(3).map(String::valueOf).findFirst().orElse(""));
    }

    private static String text(ProtocolBuffer message, int field) {
        return message.bytes(field).map(CollectedSpan::text).findFirst().orElse("");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String hex(ProtocolBuffer message, int field) {
        return message.bytes(field).map(HexFormat.of()::formatHex).findFirst().orElse("");
    }

    private static Instant instant(ProtocolBuffer message, int field) {
        long nanos = message.numbers(field).findFirst().orElseThrow();
        return Instant.ofEpochSecond(nanos / 1_000_000_000, nanos % 1_000_000_000);
    }
}
