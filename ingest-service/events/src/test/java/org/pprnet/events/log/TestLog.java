package org.pprnet.events.log;

import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.pprnet.backing.Backing;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventType;
import org.pprnet.events.Json;
import org.pprnet.events.SummaryEvent;

/** A log of a test's own on the real broker, and everything that can be done to it. */
final class TestLog implements AutoCloseable {

    final LogSettings settings = LogSettings.at(Backing.kafka().bootstrapServers()).prefixed("t" + System.nanoTime());
    private final SummaryLog log = new SummaryLog(settings);
    private final LogWriter writer = new LogWriter(settings);

    TestLog create() {
        log.createMissingTopics((short) 1);
        return this;
    }

    String topicId() {
        return log.topicId().orElseThrow();
    }

    long lastSequence() {
        return log.lastSequence();
    }

    void append(long... sequences) {
        writer.append(LongStream.of(sequences).mapToObj(TestLog::event).toList());
    }

    void appendOfType(String type, long sequence) {
        LogRecord event = event(sequence);
        writer.append(List.of(new LogRecord(sequence, event.loggedAt(), event.id(), type, event.time(), event.entity(),
                event.data(), null)));
    }

    void appendRaw(Map<String, String> headers, String data) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings.with(Map.of()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(settings.summaries(), 0, "key",
                    data.getBytes(StandardCharsets.UTF_8));
            headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        }
    }

    void recreate() throws Exception {
        String old = topicId();
        try (Admin admin = Admin.create(settings.with(Map.of()))) {
            admin.deleteTopics(List.of(settings.summaries())).all().get();
        }
        await().until(() -> log.topicId().isEmpty());
        create();
        await().until(() -> !topicId().equals(old));
    }

    ParkedRecord park(String service, long sequence, String reason) {
        LogRecord event = event(sequence);
        List<ParkedRecord.RawHeader> headers = event.headers().entrySet().stream()
                .map(header -> new ParkedRecord.RawHeader(header.getKey(),
                        header.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        ParkedRecord parked = new ParkedRecord(service, topicId(), 99, sequence, reason, event.loggedAt(), headers,
                null,
                event.data(), ParkedRecord.Status.PARKED);
        return become(parked, ParkedRecord.Status.PARKED);
    }

    ParkedRecord become(ParkedRecord record, ParkedRecord.Status status) {
        try (ParkedRecords records = new ParkedRecords(settings)) {
            ParkedRecord now = record.become(status, record.reason());
            records.write(now);
            return now;
        }
    }

    List<ParkedRecord> parked() throws Exception {
        return all(settings.parked(), ParkedRecord.class);
    }

    /** The instances of a service that the group's coordinator knows of. */
    List<String> members(String service) throws Exception {
        try (Admin admin = Admin.create(settings.with(Map.of()))) {
            String group = settings.group(ReaderSettings.following(service, "any"));
            return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                    .map(member -> member.groupInstanceId().orElseThrow()).sorted().toList();
        }
    }

    List<Receipt> receipts() throws Exception {
        return all(settings.receipts(), Receipt.class);
    }

    LogReader reader(String service, String instance, Projection projection) {
        return reader(ReaderSettings.following(service, instance), projection);
    }

    LogReader reader(ReaderSettings who, Projection projection) {
        LogReader reader = new LogReader(settings, who, projection, Clock.systemUTC());
        reader.start();
        return reader;
    }

    private <T> List<T> all(String topic, Class<T> type) throws Exception {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings.with(Map.of()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<T> found = new ArrayList<>();
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> next : consumer.poll(Duration.ofSeconds(1))) {
                    found.add(Json.mapper().readValue(next.value(), type));
                }
            }
            return found;
        }
    }

    private static LogRecord event(long sequence) {
        SummaryEvent event = aSummary().titled("Number " + sequence).published();
        Instant at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(sequence);
        return new LogRecord(sequence, at, UuidCreator.getTimeOrderedEpoch(), EventType.of(event).wireName(), at,
                event.entity(), EventCodec.encode(event), null);
    }

    @Override
    public void close() {
        writer.close();
        log.close();
    }
}
