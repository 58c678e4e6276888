package org.pprnet.events.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.pprnet.events.Json;

/**
 * All parked records, of all services: a compacted topic, keyed by what makes a record one of a kind. Services park and
 * settle in it, operators ask for a replay or discard in it; everybody follows it. For use by one thread.
 */
public final class ParkedRecords implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TopicPartition partition;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, ParkedRecord> records = new LinkedHashMap<>();

    /** Opens the topic; the cluster need not answer yet. */
    public ParkedRecords(LogSettings settings) {
        partition = new TopicPartition(settings.parked(), 0);
        consumer = SummaryLog.consumer(settings, Map.of());
        producer = SummaryLog.producer(settings, Map.of("max.request.size", 2 * SummaryLog.MAX_MESSAGE_BYTES));
        consumer.assign(Set.of(partition));
        consumer.seekToBeginning(Set.of(partition));
    }

    /** Reads what others wrote, up to the topic's end. */
    public void follow() {
        long end = consumer.endOffsets(Set.of(partition), PATIENCE).get(partition);
        while (consumer.position(partition, PATIENCE) < end) {
            consumer.poll(PATIENCE).forEach(this::take);
        }
    }

    /** The records that somebody has still to deal with, oldest first, as of the last {@link #follow}. */
    public List<ParkedRecord> open() {
        return matching(record -> record.status().isOpen());
    }

    /** All records, settled ones too, as of the last {@link #follow}. */
    public List<ParkedRecord> all() {
        return matching(_ -> true);
    }

    /**
     * Writes what became of a record and returns when that is acknowledged.
     *
     * @throws LogUnavailableException if it was not acknowledged
     */
    public void write(ParkedRecord record) {
        try {
            producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), record.id(),
                    Json.mapper().writeValueAsBytes(record))).get();
            records.put(record.id(), record);
        } catch (ExecutionException | JsonProcessingException e) {
            throw new LogUnavailableException(
                    "the record at offset %d could not be parked: %s".formatted(record.offset(),
                            e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("interrupted while parking", e);
        }
    }

    /**
     * Parks a record. One that was parked or discarded before stays that; one that was replayed is missing again, as the
     * store that is being filled has never seen it.
     */
    void park(ParkedRecord record) {
        follow();
        ParkedRecord before = records.get(record.id());
        if (before == null || before.status() == ParkedRecord.Status.REPLAYED) {
            write(record);
        }
    }

    private List<ParkedRecord> matching(Predicate<ParkedRecord> wanted) {
        return records.values().stream().filter(wanted).toList();
    }

    private void take(ConsumerRecord<byte[], byte[]> found) {
        try {
            ParkedRecord record = Json.mapper().readValue(found.value(), ParkedRecord.class);
            records.put(record.id(), record);
        } catch (IOException e) {
            throw new UncheckedIOException("the parked record at offset %d cannot be read".formatted(found.offset()),
                    e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
        consumer.close();
    }
}
