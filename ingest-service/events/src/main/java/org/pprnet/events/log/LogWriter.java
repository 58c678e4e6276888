package org.pprnet.events.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Writes to the log. Only the ingest service has one; it never numbers anything itself. */
public final class LogWriter implements AutoCloseable {

    /** What is sent at once is compressed at once, and a request of few large batches costs the broker little. */
    private static final int BATCH_BYTES = 256 * 1024;
    /** The fastest: in batches of that size it still leaves less than the usual one in small batches. */
    private static final int COMPRESSION_LEVEL = 1;

    private final LogSettings settings;
    private final KafkaProducer<String, byte[]> producer;

    /** Opens a writer; the cluster need not answer yet. */
    public LogWriter(LogSettings settings) {
        this.settings = settings;
        producer = SummaryLog.producer(settings, Map.of("max.request.size", SummaryLog.MAX_MESSAGE_BYTES,
                "compression.type", "zstd", "compression.zstd.level", COMPRESSION_LEVEL, "batch.size", BATCH_BYTES));
    }

    /**
     * Appends records in their order and returns when all are acknowledged by all in-sync replicas.
     *
     * @return the offset of each; negative where the log does not say
     * @throws LogUnavailableException if any was not acknowledged; some may be on the log
     */
    public List<Long> append(List<LogRecord> records) {
        List<Future<RecordMetadata>> pending = new ArrayList<>(records.size());
        List<Long> offsets = new ArrayList<>(records.size());
        try {
            records.forEach(event -> pending.add(producer.send(toKafka(event))));
            for (Future<RecordMetadata> acknowledgement : pending) {
                offsets.add(acknowledgement.get().offset());
            }
            return offsets;
        } catch (ExecutionException | KafkaException e) {
            throw new LogUnavailableException("the log did not acknowledge: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("interrupted while waiting for the log", e);
        }
    }

    private ProducerRecord<String, byte[]> toKafka(LogRecord event) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(settings.summaries(), 0, event.entity(),
                event.data());
        event.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    @Override
    public void close() {
        producer.close();
    }
}
