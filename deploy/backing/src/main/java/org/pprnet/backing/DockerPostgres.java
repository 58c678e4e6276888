package org.pprnet.backing;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container, as durable as {@link EmbeddedPostgres}: Testcontainers itself would turn fsync off. */
final class DockerPostgres extends DockerServer implements PostgresServer {

    private static final String IMAGE = "postgres:18";
    private static final String USER = "pprnet";

    private final PostgreSQLContainer container;

    private DockerPostgres(PostgreSQLContainer container) {
        super("postgresql", container, PostgreSQLContainer.POSTGRESQL_PORT);
        this.container = container;
    }

    static DockerPostgres start() {
        requireEngine();
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE).withUsername(USER).withDatabaseName("postgres");
        container.setCommand("postgres", "-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "full_page_writes=on",
                "-c", "max_connections=200", "-c", "timezone=UTC");
        var postgres = new DockerPostgres(container);
        postgres.launch();
        return postgres;
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        return container.getPassword();
    }

    @Override
    public void createDatabase(String name) {
        Databases.create(this, name);
    }

    @Override
    boolean answers() {
        return Answers.postgres(this);
    }
}
