package org.pprnet.ingest.store;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables. They are made as soon as the database answers; the service starts without it, and waits. */
@Singleton
public class Schema {

    private static final String LAST_TABLE = "restoration";

    private final DataSource database;
    private volatile boolean current;

    /** Flyway opens connections of its own, outside of Micronaut's transactions. */
    Schema(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /**
     * Brings the tables up to date, once, and again where the database was made anew. Instances that do so at the same
     * time wait for each other.
     *
     * @throws RuntimeException if the database does not answer; the next call tries again
     */
    public synchronized void bringUpToDate() {
        current = current && isThere();
        if (!current) {
            Flyway.configure().dataSource(database).load().migrate();
            current = true;
        }
    }

    private boolean isThere() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery("select to_regclass('%s')".formatted(LAST_TABLE))) {
            return table.next() && table.getString(1) != null;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** Whether the tables are what this build expects. */
    public boolean isCurrent() {
        return current;
    }
}
