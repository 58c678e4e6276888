package org.pprnet.events.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.pprnet.events.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the ingest service how far this instance's readers can see. */
final class ReceiptWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptWriter.class);

    private final String topic;
    private final ReaderSettings reader;
    private final Clock clock;
    private final KafkaProducer<String, byte[]> producer;
    private volatile long reported = -1;

    ReceiptWriter(LogSettings settings, ReaderSettings reader, Clock clock) {
        this.topic = settings.receipts();
        this.reader = reader;
        this.clock = clock;
        producer = SummaryLog.producer(settings, Map.of());
    }

    /** Whether a position was not reported yet, or its report did not arrive. */
    boolean owes(long position) {
        return position != reported;
    }

    /** Reports a position, without waiting; what did not arrive is owed again. Of a rebuild nobody is told. */
    void report(long position) {
        reported = position;
        if (!reader.isRebuild()) {
            send(position);
        }
    }

    private void send(long position) {
        Receipt receipt = new Receipt(reader.service(), reader.instance(), position,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        producer.send(new ProducerRecord<>(topic, 0, reader.service(), bytes(receipt)), (_, failure) -> {
            if (failure != null) {
                LOG.warn("The receipt for position {} did not arrive and is sent again", position, failure);
                reported = -1;
            }
        });
    }

    private static byte[] bytes(Receipt receipt) {
        try {
            return Json.mapper().writeValueAsBytes(receipt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
