package org.pprnet.events.log;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the log is.
 *
 * @param bootstrapServers of the Kafka cluster, {@code host:port}, comma separated
 * @param prefix what the names of its topics and consumer groups begin with: {@code pprnet}, unless one cluster carries
 *     several logs
 * @param client more settings for every Kafka client (security, for instance), by their Kafka names
 */
public record LogSettings(String bootstrapServers, String prefix, Map<String, String> client) {

    public LogSettings {
        requireNonNull(bootstrapServers, "bootstrapServers is null");
        if (!prefix.matches("[a-zA-Z0-9._-]{1,100}")) {
            throw new IllegalArgumentException(
                    "prefix is \"%s\", must be 1 to 100 of a-z A-Z 0-9 . _ -".formatted(prefix));
        }
        client = Map.copyOf(client);
    }

    /** The log {@code pprnet} of a cluster, without further client settings. */
    public static LogSettings at(String bootstrapServers) {
        return new LogSettings(bootstrapServers, "pprnet", Map.of());
    }

    /** The same cluster, with another prefix. */
    public LogSettings prefixed(String prefix) {
        return new LogSettings(bootstrapServers, prefix, client);
    }

    /** Topic of everything published, in order: one partition, kept for ever. */
    public String summaries() {
        return prefix + ".summaries";
    }

    /** Topic of what each consumer says of how far it is. */
    public String receipts() {
        return prefix + ".receipts";
    }

    /** Topic of the records that a consumer could not read; keyed by service, topic id and offset. */
    public String parked() {
        return prefix + ".summaries.parked";
    }

    /** The consumer group of a service, or of its rebuild. */
    String group(ReaderSettings reader) {
        return prefix + "." + reader.group();
    }

    TopicPartition partition() {
        return new TopicPartition(summaries(), 0);
    }

    Properties with(Map<String, ?> settings) {
        Properties properties = new Properties();
        properties.putAll(client);
        properties.put("bootstrap.servers", bootstrapServers);
        properties.putAll(new HashMap<>(settings));
        return properties;
    }
}
