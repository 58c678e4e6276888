package org.pprnet.faults.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pprnet.events.Decoded;
import org.pprnet.events.EventCodec;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.LogSettings;

/** Everything that stands on the log, read from its beginning to its end, record by record. */
final class LogContent {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TreeMap<Long, Entry> firsts = new TreeMap<>();
    private final List<String> differing = new ArrayList<>();

    private LogContent() {}

    static LogContent read(LogSettings log) {
        LogContent content = new LogContent();
        TopicPartition partition = new TopicPartition(log.summaries(), 0);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", log.bootstrapServers(), "auto.offset.reset", "earliest",
                        "max.partition.fetch.bytes", 16 << 20),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(Set.of(partition));
            consumer.seekToBeginning(Set.of(partition));
            long end = consumer.endOffsets(Set.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(PATIENCE).forEach(content::add);
            }
        }
        return content;
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        if (EventCodec.decode(headers, record.value()) instanceof Decoded.Known(LoggedEvent event)) {
            add(new Entry(event.sequence(), event.id().toString(), event.loggedAt(), hash(record.value()),
                    event));
        }
    }

    private void add(Entry entry) {
        Entry first = firsts.putIfAbsent(entry.sequence(), entry);
        if (first != null && !(first.id().equals(entry.id()) && first.hash().equals(entry.hash())
                && first.loggedAt().equals(entry.loggedAt()))) {
            differing.add("number %d is event %s and event %s".formatted(entry.sequence(), first.id(), entry.id()));
        }
    }

    /** The first record of each number. */
    TreeMap<Long, Entry> firsts() {
        return firsts;
    }

    /** What it says, in order. */
    List<LoggedEvent> events() {
        return firsts.values().stream().map(Entry::event).toList();
    }

    /** Numbers that stand for more than one event. */
    List<String> differing() {
        return differing;
    }

    static String hash(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
