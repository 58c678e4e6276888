package org.pprnet.events.log;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** A reader's place in its consumer group. */
final class Membership implements AutoCloseable {

    private static final CloseOptions LEAVING = CloseOptions
            .groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP).withTimeout(Duration.ofSeconds(5));

    private final KafkaConsumer<byte[], byte[]> consumer;

    Membership(LogSettings settings, ReaderSettings reader) {
        consumer = SummaryLog.consumer(settings, Map.of("group.id", settings.group(reader),
                "group.instance.id", reader.service() + "-" + reader.instance(),
                "session.timeout.ms", 6_000, "heartbeat.interval.ms", 1_500, "max.poll.interval.ms", 300_000,
                "metadata.max.age.ms", 5_000, "allow.auto.create.topics", false));
    }

    KafkaConsumer<byte[], byte[]> consumer() {
        return consumer;
    }

    /** A member with a name of its own would otherwise be waited for until its session ends. */
    @Override
    public void close() {
        consumer.close(LEAVING);
    }
}
