package org.pprnet.backing;

import org.testcontainers.kafka.KafkaContainer;

/** The broker in a container, with the settings of {@link EmbeddedKafka} that clients notice. */
final class DockerKafka extends DockerServer implements KafkaServer {

    private static final String IMAGE = "apache/kafka:4.4.0";
    private static final String LARGEST_RECORD = "9437184";

    private DockerKafka(KafkaContainer container) {
        super("kafka", container, 9092);
    }

    static DockerKafka start() {
        requireEngine();
        var container = new KafkaContainer(IMAGE).withEnv("KAFKA_LOG_RETENTION_MS", "-1")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false").withEnv("KAFKA_MESSAGE_MAX_BYTES", LARGEST_RECORD)
                .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", LARGEST_RECORD)
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        var kafka = new DockerKafka(container);
        kafka.launch();
        return kafka;
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    @Override
    boolean answers() {
        return Answers.kafka(this);
    }
}
