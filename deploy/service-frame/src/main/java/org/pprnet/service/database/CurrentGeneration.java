package org.pprnet.service.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Which generation of the view readers of this instance see. Another process replaces it: see {@link #refresh}. */
@Singleton
@Requires(beans = ConnectingToGenerations.class)
public final class CurrentGeneration {

    /** What PostgreSQL notifies of when another generation is in use. */
    static final String CHANNEL = "view_generation";

    private final DataSource pool;
    private final ConnectingToGenerations connecting;

    CurrentGeneration(DataSource pool, DataSourceResolver resolver, ConnectingToGenerations connecting) {
        this.pool = resolver.resolve(pool);
        this.connecting = connecting;
        connecting.connections().whenReplaced(this::letGo);
    }

    /** The schema of the generation that new connections are in, as far as this instance knows. */
    String schema() {
        Generation known = connecting.connections().known();
        return known == null ? "" : known.schema();
    }

    /**
     * Asks the database which generation is in use, and lets go of connections that are in another one: each is closed
     * when the work in hand on it is done. When it returns, new work is done in the generation that is in use.
     *
     * @return its schema
     * @throws CurrentGeneration.Unknown if the database does not answer
     */
    public String refresh() {
        GenerationConnections connections = connecting.connections();
        try (Connection connection = pool.getConnection()) {
            String schema = connections.look(connection).schema();
            if (connections.anyElsewhere()) {
                letGo();
            }
            return schema;
        } catch (SQLException e) {
            throw new Unknown(e);
        }
    }

    /** Reads, and once more where the generation that was read from has just been replaced. */
    public <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ReplacedException e) {
            refresh();
            return reading.get();
        }
    }

    private void letGo() {
        try {
            pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException e) {
            throw new IllegalStateException("the pool is not one of HikariCP's", e);
        }
    }

    /** The database did not say which generation is in use. */
    public static final class Unknown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unknown(SQLException cause) {
            super("the generation in use is not known: " + cause.getMessage(), cause);
        }
    }
}
