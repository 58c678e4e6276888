package org.pprnet.feed.hub;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The hub's tables, in a schema of their own. Like those of the view they are made when they are first needed. */
@Singleton
final class HubSchema {

    private final DataSource database;
    private volatile boolean current;

    /** Flyway opens connections of its own, outside of Micronaut's transactions. */
    HubSchema(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /**
     * Brings the tables up to date, once. Instances that do so at the same time wait for each other.
     *
     * @throws RuntimeException if the database does not answer; the next call tries again
     */
    void bringUpToDate() {
        if (!current) {
            migrate();
        }
    }

    /** To be called when the database failed: it may be another one when it comes back. */
    void doubt() {
        current = false;
    }

    private synchronized void migrate() {
        if (!current) {
            Flyway.configure().dataSource(database).schemas("hub").locations("classpath:db/hub").load().migrate();
            current = true;
        }
    }
}
