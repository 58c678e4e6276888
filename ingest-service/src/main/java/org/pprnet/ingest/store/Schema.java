package org.pprnet.ingest.store;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables. They are made as soon as the database answers; the service starts without it, and waits. */
@Singleton
public class Schema {

    private final DataSource database;
    private volatile boolean current;

    /** Flyway opens connections of its own, outside of Micronaut's transactions. */
    Schema(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /**
     * Brings the tables up to date, once. Instances that do so at the same time wait for each other.
     *
     * @throws RuntimeException if the database does not answer; the next call tries again
     */
    public synchronized void bringUpToDate() {
        if (!current) {
            Flyway.configure().dataSource(database).load().migrate();
            current = true;
        }
    }

    /** Whether the tables are what this build expects. */
    public boolean isCurrent() {
        return current;
    }
}
