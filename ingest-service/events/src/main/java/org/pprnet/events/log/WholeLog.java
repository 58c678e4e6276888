package org.pprnet.events.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The log from its beginning to where it ends now, for who restores from it. Who follows it has a {@link LogReader}. */
public final class WholeLog {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private WholeLog() {}

    /**
     * Reads every record, whatever it is, in the order of the log.
     *
     * @param each takes the records, some hundred at a time and never none
     * @throws LogUnavailableException if the log does not answer for a while
     */
    public static void read(LogSettings settings, Consumer<List<Entry>> each) {
        TopicPartition partition = settings.partition();
        try (KafkaConsumer<byte[], byte[]> consumer = SummaryLog.consumer(settings, Map.of())) {
            long end = consumer.endOffsets(Set.of(partition)).get(partition);
            consumer.assign(Set.of(partition));
            consumer.seekToBeginning(Set.of(partition));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(partition) < end) {
                List<Entry> entries = entries(consumer.poll(POLL), end);
                if (!entries.isEmpty()) {
                    each.accept(entries);
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new KafkaException("no record came for %d s".formatted(PATIENCE.toSeconds()));
                }
            }
        } catch (KafkaException e) {
            throw new LogUnavailableException("the log does not answer: " + e.getMessage(), e);
        }
    }

    private static List<Entry> entries(ConsumerRecords<byte[], byte[]> records, long end) {
        List<Entry> entries = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.offset() < end) {
                byte[] data = record.value();
                entries.add(new Entry(record.offset(), SummaryLog.headers(record.headers()),
                        data == null ? new byte[0] : data));
            }
        }
        return entries;
    }

    /**
     * A record as it lies on the log.
     *
     * @param data empty where it has none
     */
    public record Entry(long offset, Map<String, String> headers, byte[] data) {
        public Entry {
            headers = Map.copyOf(headers);
        }
    }
}
