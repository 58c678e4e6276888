package org.pprnet.events.log;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Where the log is.
 *
 * @param bootstrapServers of the Kafka cluster, {@code host:port}, comma separated
 * @param client more settings for every Kafka client (security, for instance), by their Kafka names
 */
public record LogSettings(String bootstrapServers, Map<String, String> client) {

    /** Everything published, in order: one partition, kept for ever. */
    public static final String SUMMARIES = "pprnet.summaries";

    /** What each consumer says of how far it is. */
    public static final String RECEIPTS = "pprnet.receipts";

    /** Records that a consumer could not read; keyed by service, topic id and offset. */
    public static final String PARKED = "pprnet.summaries.parked";

    public LogSettings {
        requireNonNull(bootstrapServers, "bootstrapServers is null");
        client = Map.copyOf(client);
    }

    /** A log without further client settings. */
    public static LogSettings at(String bootstrapServers) {
        return new LogSettings(bootstrapServers, Map.of());
    }

    Properties with(Map<String, ?> settings) {
        Properties properties = new Properties();
        properties.putAll(client);
        properties.put("bootstrap.servers", bootstrapServers);
        properties.putAll(new HashMap<>(settings));
        return properties;
    }
}
