package org.pprnet.backing;

import java.nio.file.Path;

/**
 * The servers that tests run against: each is started when it is first asked for, serves all tests of this JVM, and is removed
 * with its data when the JVM ends. System property {@code backing} chooses {@code embedded} (the default) or {@code docker};
 * the embedded ones are installed where system property {@code backing.home} says.
 */
public final class Backing {

    private static final Shared<KafkaServer> KAFKA = new Shared<>(
            () -> docker() ? DockerKafka.start() : EmbeddedKafka.start(home(), temporaryFolder("kafka"), 0));
    private static final Shared<PostgresServer> POSTGRES = new Shared<>(() -> docker()
            ? DockerPostgres.start()
            : EmbeddedPostgres.start(home(), temporaryFolder("postgresql"), 0));
    private static final Shared<ElasticsearchServer> ELASTICSEARCH = new Shared<>(() -> docker()
            ? DockerElasticsearch.start()
            : EmbeddedElasticsearch.start(home(), temporaryFolder("elasticsearch"), 0));

    private Backing() {}

    /** @throws ServerFailed when it cannot be started */
    public static KafkaServer kafka() {
        return KAFKA.get();
    }

    /** @throws ServerFailed when it cannot be started */
    public static PostgresServer postgres() {
        return POSTGRES.get();
    }

    /** @throws ServerFailed when it cannot be started */
    public static ElasticsearchServer elasticsearch() {
        return ELASTICSEARCH.get();
    }

    /**
     * Where the embedded servers are installed, for a test that starts one of its own.
     *
     * @throws ServerFailed if system property {@code backing.home} is not set
     */
    public static Path home() {
        return Installation.fromProperty().home();
    }

    /**
     * Which servers are installed there, and in which versions, in one line.
     *
     * @throws ServerFailed if system property {@code backing.home} is not set
     */
    public static String versions() {
        Installation installed = Installation.fromProperty();
        return "Kafka %s, PostgreSQL %s, Elasticsearch %s".formatted(installed.version("kafka"),
                installed.version("postgresql"), installed.version("elasticsearch"));
    }

    /**
     * A folder for a server that a test starts itself. When the JVM ends, a server that still runs on it is ended, and it is
     * deleted.
     */
    public static Path temporaryFolder(String name) {
        return TemporaryServers.folder(name);
    }

    private static boolean docker() {
        String backing = System.getProperty("backing", "embedded");
        return switch (backing) {
            case "embedded" -> false;
            case "docker" -> true;
            default -> throw new IllegalArgumentException("-Dbacking is embedded or docker, not " + backing);
        };
    }
}
