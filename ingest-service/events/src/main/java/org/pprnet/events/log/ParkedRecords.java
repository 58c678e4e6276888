package org.pprnet.events.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.pprnet.events.Json;

/**
 * The parked records of one service: a compacted topic, keyed by what makes a record one of a kind, with a tombstone for
 * each that was dealt with. Used by the reader's thread alone.
 */
final class ParkedRecords implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TopicPartition partition;
    private final String prefix;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final Set<String> ids = new HashSet<>();

    ParkedRecords(LogSettings settings, String service) {
        partition = new TopicPartition(settings.parked(), 0);
        prefix = service + "/";
        consumer = SummaryLog.consumer(settings, Map.of());
        producer = new KafkaProducer<>(settings.with(Map.of("acks", "all", "max.request.size",
                2 * SummaryLog.MAX_MESSAGE_BYTES, "max.block.ms", 10_000, "request.timeout.ms", 10_000,
                "delivery.timeout.ms", 20_000)), new StringSerializer(), new ByteArraySerializer());
        consumer.assign(Set.of(partition));
        consumer.seekToBeginning(Set.of(partition));
    }

    /** Parks a record and returns when that is acknowledged; one that is parked already stays as it is. */
    void park(ParkedRecord parked) {
        follow();
        if (ids.contains(parked.id())) {
            return;
        }
        try {
            producer.send(
                    new ProducerRecord<>(partition.topic(), partition.partition(), parked.id(),
                            Json.mapper().writeValueAsBytes(parked)))
                    .get();
            ids.add(parked.id());
        } catch (ExecutionException | JsonProcessingException e) {
            throw new LogUnavailableException(
                    "the record at offset %d could not be parked: %s".formatted(parked.offset(),
                            e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("interrupted while parking", e);
        }
    }

    /** How many records are parked, as of the last {@link #follow}. */
    int count() {
        return ids.size();
    }

    /** Reads what others did to the topic, up to its end. */
    void follow() {
        long end = consumer.endOffsets(Set.of(partition), PATIENCE).get(partition);
        while (consumer.position(partition, PATIENCE) < end) {
            consumer.poll(PATIENCE).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> found) {
        String id = new String(found.key(), StandardCharsets.UTF_8);
        if (!id.startsWith(prefix)) {
            return;
        }
        if (found.value() == null) {
            ids.remove(id);
            return;
        }
        ids.add(id);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
        consumer.close();
    }
}
