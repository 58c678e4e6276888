package org.pprnet.backing;

/** An Apache Kafka broker: one node, records up to 8 MB, no topic that was not asked for, nothing expires by itself. */
public interface KafkaServer extends Server {

    /** {@code host:port}, for {@code bootstrap.servers}. */
    String bootstrapServers();
}
