package org.pprnet.service.database;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** The tables. They are made when they are first needed, not at start: a service starts without its database too. */
@Singleton
public class Schema {

    private final DataSource database;
    private final @Nullable CurrentGeneration generation;
    private volatile @Nullable String current;

    /** Flyway opens connections of its own, outside of Micronaut's transactions. */
    Schema(DataSource database, DataSourceResolver resolver, @Nullable CurrentGeneration generation) {
        this.database = resolver.resolve(database);
        this.generation = generation;
    }

    /**
     * Brings the tables up to date, once; those of a view, once per generation. Instances that do so at the same time
     * wait for each other.
     *
     * @throws RuntimeException if the database does not answer; the next call tries again
     */
    public void bringUpToDate() {
        if (!isCurrent()) {
            migrate();
        }
    }

    /** Whether the tables are what this build expects. */
    public boolean isCurrent() {
        return current != null && (generation == null || generation.schema().equals(current));
    }

    /** To be called when the database failed: it may be another one, or an empty one, when it comes back. */
    public void doubt() {
        current = null;
    }

    private synchronized void migrate() {
        if (!isCurrent()) {
            FluentConfiguration flyway = Flyway.configure().dataSource(database);
            String schema = generation == null ? "" : generation.refresh();
            (generation == null ? flyway : flyway.schemas(schema)).load().migrate();
            current = schema;
        }
    }
}
