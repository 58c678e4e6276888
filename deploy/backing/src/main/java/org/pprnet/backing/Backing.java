package org.pprnet.backing;

import java.nio.file.Path;

/**
 * The servers that tests run against: each is started when it is first asked for, serves all tests of this JVM, and is removed
 * with its data when the JVM ends. System property {@code backing} chooses {@code embedded} (the default) or {@code docker};
 * the embedded ones are installed where system property {@code backing.home} says.
 */
public final class Backing {

    private Backing() {}

    public static KafkaServer kafka() {
        return Kafka.SHARED;
    }

    public static PostgresServer postgres() {
        return Postgres.SHARED;
    }

    public static ElasticsearchServer elasticsearch() {
        return Elasticsearch.SHARED;
    }

    /**
     * Where the embedded servers are installed, for a test that starts one of its own.
     *
     * @throws ServerFailed if system property {@code backing.home} is not set
     */
    public static Path home() {
        return Installation.fromProperty().home();
    }

    /** A folder for a server that a test starts itself: open to the server's user, deleted when the JVM ends. */
    public static Path temporaryFolder(String name) {
        return TemporaryServers.folder(name);
    }

    private static final class Kafka {
        private static final KafkaServer SHARED = TemporaryServers
                .remember(EmbeddedKafka.start(home(), temporaryFolder("kafka"), 0));
    }

    private static final class Postgres {
        private static final PostgresServer SHARED = TemporaryServers
                .remember(EmbeddedPostgres.start(home(), temporaryFolder("postgresql"), 0));
    }

    private static final class Elasticsearch {
        private static final ElasticsearchServer SHARED = TemporaryServers
                .remember(EmbeddedElasticsearch.start(home(), temporaryFolder("elasticsearch"), 0));
    }
}
