package org.pprnet.catalog.store;

import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables. They are made when they are first needed, not at start: the service starts without its database too. */
@Singleton
public final class Schema {

    private final DataSource database;
    private boolean current;

    Schema(DataSource database) {
        this.database = database;
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
}
