package org.pprnet.ingest.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How much of what was published the log does not have yet. */
@Singleton
final class OutboxMetrics implements MeterBinder {

    private static final String DEPTH = """
            select (select count(*) from event where sequence is null)
                + (select coalesce(max(sequence), 0) from event) - (select sequence from log_mark)
            """;

    /** Asked for late: the pool of connections is itself measured, so it cannot be there first. */
    private final BeanProvider<JdbcOperations> database;

    OutboxMetrics(BeanProvider<JdbcOperations> database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pprnet.outbox.depth", this, OutboxMetrics::depth)
                .description("Events that the log has not acknowledged; NaN while the database does not answer")
                .register(registry);
    }

    private double depth() {
        try {
            return database.get().execute(connection -> depth(connection));
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }

    private static double depth(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(DEPTH)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
