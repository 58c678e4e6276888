package org.pprnet.ingest.receipt;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pprnet.events.Json;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.Receipt;
import org.pprnet.ingest.store.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topic of receipts into the database, for as long as the service runs. Each instance reads all of it. */
@Singleton
class ReceiptReader {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptReader.class);
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Receipts receipts;
    private final News news;
    private final Schema schema;
    private final LogSettings settings;
    private final Thread thread = Thread.ofVirtual().name("receipts").unstarted(this::run);
    private volatile boolean stopping;
    private boolean failing;

    ReceiptReader(Receipts receipts, News news, Schema schema, LogSettings settings) {
        this.receipts = receipts;
        this.news = news;
        this.schema = schema;
        this.settings = settings;
    }

    @EventListener
    void start(StartupEvent started) {
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.join(WAIT.multipliedBy(3));
    }

    private void run() {
        while (!stopping) {
            try {
                schema.bringUpToDate();
                read();
            } catch (RuntimeException e) {
                note(e);
                pause();
            }
        }
    }

    private void read() {
        TopicPartition partition = new TopicPartition(settings.receipts(), 0);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(partition));
            Receipts.Place begin = receipts.next();
            consumer.seek(partition, begin.offset());
            boolean isGoingOn = true;
            while (!stopping && isGoingOn) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(WAIT);
                isGoingOn = records.isEmpty()
                        ? isAsRestored(begin)
                        : keep(records, begin.at(consumer.position(partition)));
                failing = false;
            }
        }
    }

    /** A database that was restored meanwhile needs the receipts that were passed over before. */
    private boolean isAsRestored(Receipts.Place begin) {
        return Objects.equals(receipts.next().restoration(), begin.restoration());
    }

    /** @return false if the database was restored meanwhile */
    private boolean keep(ConsumerRecords<byte[], byte[]> records, Receipts.Place next) {
        boolean kept = receipts.keep(read(records), next);
        if (kept) {
            news.announce();
        }
        return kept;
    }

    private static List<Receipt> read(ConsumerRecords<byte[], byte[]> records) {
        List<Receipt> receipts = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                receipts.add(Json.mapper().readValue(record.value(), Receipt.class));
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("The record at offset {} is no receipt, and is passed over", record.offset(), e);
            }
        }
        return receipts;
    }

    /** Another topic, or an expired one, is read from its start: receipts that are known already change nothing. */
    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> all = new HashMap<>(settings.client());
        all.putAll(Map.of("bootstrap.servers", settings.bootstrapServers(), "auto.offset.reset", "earliest",
                "enable.auto.commit", false, "allow.auto.create.topics", false, "fetch.max.wait.ms", 500));
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void note(RuntimeException e) {
        if (!failing && !stopping) {
            LOG.warn("Receipts are not read at the moment", e);
        }
        failing = true;
    }

    private void pause() {
        try {
            Thread.sleep(WAIT);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
