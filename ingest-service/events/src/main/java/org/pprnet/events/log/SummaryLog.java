package org.pprnet.events.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.pprnet.events.EventCodec;

/** The log as a thing that exists or not, has an identity, and ends somewhere. */
public final class SummaryLog implements AutoCloseable {

    /** Largest record that the log takes, in bytes. */
    public static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Who reads the last record asks for what is behind it as well, and is not closed before the broker has answered that. */
    private static final Map<String, Integer> ONE_LOOK = Map.of("fetch.max.wait.ms", 10, "max.poll.records", 1);

    private final LogSettings settings;
    private final Admin admin;

    /** Opens the log's administration; the cluster need not answer yet. */
    public SummaryLog(LogSettings settings) {
        this.settings = settings;
        admin = Admin.create(settings.with(Map.of("request.timeout.ms", 5_000, "default.api.timeout.ms", 10_000)));
    }

    /**
     * Creates the topics that are missing, with the settings that the log's promises rest on. Done by the ingest service
     * alone: a consumer that finds no log waits for it.
     *
     * @param replicas copies of each topic
     * @throws LogUnavailableException if the cluster does not answer
     */
    public void createMissingTopics(short replicas) {
        create(settings.summaries(), replicas,
                Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes",
                        "-1", "max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES)));
        create(settings.receipts(), replicas, Map.of("cleanup.policy", "delete", "retention.ms", "604800000"));
        create(settings.parked(), replicas, Map.of("cleanup.policy", "compact", "max.message.bytes",
                Integer.toString(2 * MAX_MESSAGE_BYTES)));
    }

    /** The id of the topic; empty where it does not exist. A topic that was deleted and made again has another id. */
    public Optional<String> topicId() {
        try {
            return Optional.of(admin.describeTopics(List.of(settings.summaries())).allTopicNames().get()
                    .get(settings.summaries()).topicId().toString());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw unavailable(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The sequence of the last record of the log that has one; 0 where none has. */
    public long lastSequence() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings, ONE_LOOK)) {
            TopicPartition partition = settings.partition();
            long end = consumer.endOffsets(Set.of(partition), PATIENCE).get(partition);
            long begin = consumer.beginningOffsets(Set.of(partition), PATIENCE).get(partition);
            consumer.assign(Set.of(partition));
            for (long offset = end - 1; offset >= begin; offset--) {
                consumer.seek(partition, offset);
                long sequence = sequenceOfNext(consumer);
                if (sequence > 0) {
                    return sequence;
                }
            }
            return 0;
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    /** When the record at an offset was given its position; empty where it does not say. */
    Optional<Instant> loggedAt(long offset) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings, ONE_LOOK)) {
            consumer.assign(Set.of(settings.partition()));
            consumer.seek(settings.partition(), offset);
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(PATIENCE)) {
                return Optional.ofNullable(headers(found.headers()).get("ce_loggedat")).map(Instant::parse);
            }
            return Optional.empty();
        }
    }

    static KafkaConsumer<byte[], byte[]> consumer(LogSettings settings, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(Map.of("auto.offset.reset", "none", "enable.auto.commit", false,
                "max.partition.fetch.bytes", 2 * MAX_MESSAGE_BYTES, "fetch.max.bytes", 4 * MAX_MESSAGE_BYTES,
                "default.api.timeout.ms", 10_000, "request.timeout.ms", 10_000));
        all.putAll(more);
        return new KafkaConsumer<>(settings.with(all), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Patient for as long as a call of this system may take, and no longer. */
    static KafkaProducer<String, byte[]> producer(LogSettings settings, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(Map.of("acks", "all", "enable.idempotence", true, "linger.ms", 0,
                "max.block.ms", 10_000, "request.timeout.ms", 10_000, "delivery.timeout.ms", 20_000));
        all.putAll(more);
        return new KafkaProducer<>(settings.with(all), new StringSerializer(), new ByteArraySerializer());
    }

    static Map<String, String> headers(Headers headers) {
        Map<String, String> texts = new HashMap<>();
        headers.forEach(header -> {
            if (header.value() != null) {
                texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return texts;
    }

    private static long sequenceOfNext(KafkaConsumer<byte[], byte[]> consumer) {
        for (ConsumerRecord<byte[], byte[]> next : consumer.poll(PATIENCE)) {
            return EventCodec.sequence(headers(next.headers())).orElse(0);
        }
        throw new KafkaException("the end of the log could not be read");
    }

    private void create(String topic, short replicas, Map<String, String> configuration) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, 1, replicas).configs(configuration))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw unavailable(e);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static LogUnavailableException unavailable(Exception e) {
        return new LogUnavailableException("the log does not answer: " + e.getMessage(), e);
    }

    private static LogUnavailableException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LogUnavailableException("interrupted while waiting for the log", e);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
