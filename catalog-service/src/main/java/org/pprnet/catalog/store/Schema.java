package org.pprnet.catalog.store;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables. They are made when they are first needed, not at start: the service starts without its database too. */
@Singleton
public final class Schema {

    private final DataSource database;
    private boolean current;

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

    /** To be called when the database failed: it may be another one, or an empty one, when it comes back. */
    synchronized void doubt() {
        current = false;
    }
}
