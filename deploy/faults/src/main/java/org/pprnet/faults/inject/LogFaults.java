package org.pprnet.faults.inject;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pprnet.faults.stack.FaultyStack;
import org.pprnet.faults.stack.Sentencing;
import org.pprnet.local.stack.Waiting;

/** What can befall the log. */
final class LogFaults {

    private static final int COPIES = 30;
    private static final int MOST_GARBAGE = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long SHORTEST_TAIL = 2_000;
    private static final long LONGEST_TAIL = 60_000;

    private final FaultyStack stack;
    private final Sentencing sentencing;
    private final Random random;
    private int garbage;

    LogFaults(FaultyStack stack, Sentencing sentencing, Random random) {
        this.stack = stack;
        this.sentencing = sentencing;
        this.random = random;
    }

    /** Older records once more, as if somebody had sent them again. */
    void copyRecords() throws Exception {
        List<ConsumerRecord<byte[], byte[]>> some = some();
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (ConsumerRecord<byte[], byte[]> record : some) {
                var copy = new ProducerRecord<>(record.topic(), 0, record.key(), record.value());
                record.headers().forEach(copy.headers()::add);
                producer.send(copy).get();
            }
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> some() {
        TopicPartition partition = new TopicPartition(stack.log().summaries(), 0);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.log().bootstrapServers(), "max.poll.records", COPIES,
                        "default.api.timeout.ms", 8_000, "auto.offset.reset", "none"),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(Set.of(partition));
            long begin = consumer.beginningOffsets(Set.of(partition)).get(partition);
            long end = consumer.endOffsets(Set.of(partition)).get(partition);
            consumer.seek(partition, begin + (long) (random.nextDouble() * Math.max(0, end - begin - COPIES)));
            return consumer.poll(PATIENCE).records(partition);
        }
    }

    /** A record that no consumer can read. Each stays parked, so there are few. */
    void addGarbage() throws Exception {
        if (garbage++ < MOST_GARBAGE) {
            try (KafkaProducer<byte[], byte[]> producer = producer()) {
                byte[] text = "no event".getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(stack.log().summaries(), 0, text, text)).get();
            }
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(Map.of("bootstrap.servers", stack.log().bootstrapServers(), "max.block.ms", 8_000,
                "delivery.timeout.ms", 10_000, "request.timeout.ms", 8_000, "linger.ms", 0, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The topic is deleted; ingest makes it again, and fills it. */
    void makeAnew() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.log().bootstrapServers(),
                "default.api.timeout.ms", 8_000, "request.timeout.ms", 4_000))) {
            admin.deleteTopics(List.of(stack.log().summaries())).all().get();
        }
    }

    /** The broker dies, and the disk has not kept the last of what it acknowledged. */
    void loseTail() throws IOException {
        sentencing.leaveDead("kafka", Duration.ofSeconds(3));
        stack.kill("kafka");
        if (!Waiting.until(PATIENCE, () -> !stack.isReady("kafka"))) {
            return;
        }
        Path segment = newestSegment();
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            long tail = random.nextLong(SHORTEST_TAIL, LONGEST_TAIL);
            file.truncate(Math.max(0, file.size() - tail));
        }
    }

    private Path newestSegment() throws IOException {
        Path folder = stack.folder("kafka");
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.getParent().getFileName().toString().equals(stack.log().summaries() + "-0"))
                    .filter(file -> file.toString().endsWith(".log")).max(Comparator.naturalOrder()).orElseThrow();
        }
    }
}
