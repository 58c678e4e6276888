package org.pprnet.catalog;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.pprnet.backing.Backing;
import org.pprnet.backing.PostgresServer;

/** An empty database of its own, and services that run on it. */
public final class CatalogDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "catalog_" + NUMBER.incrementAndGet();
    private final PostgresServer server;

    private CatalogDatabase(PostgresServer server) {
        this.server = server;
        server.createDatabase(name);
    }

    /** A new one on the shared server. */
    public static CatalogDatabase empty() {
        return new CatalogDatabase(Backing.postgres());
    }

    /** A new one on a server of the test's own. */
    public static CatalogDatabase on(PostgresServer server) {
        return new CatalogDatabase(server);
    }

    /** Its JDBC address. */
    public String url() {
        return server.jdbcUrl(name);
    }

    /** Who may do everything there. */
    public String user() {
        return server.user();
    }

    /** That user's password. */
    public String password() {
        return server.password();
    }

    /** A connection to the view's generation of that number. */
    public Connection connect(int generation) throws SQLException {
        Connection connection = DriverManager.getConnection(url(), user(), password());
        connection.setSchema("view_" + generation);
        return connection;
    }

    /** How many connections others have to it, of which that holds in {@code pg_stat_ssl}. */
    int connectionsOfOthers(String condition) throws SQLException {
        String count = """
                select count(*) from pg_stat_ssl join pg_stat_activity using (pid)
                where pid <> pg_backend_pid() and datname = current_database() and (%s)""".formatted(condition);
        try (Connection connection = DriverManager.getConnection(url(), user(), password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(count)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The settings that a service needs to use it. */
    public Map<String, Object> settings() {
        return Map.of("datasources.default.url", url(), "datasources.default.username", user(),
                "datasources.default.password", password(), "datasources.default.maximum-pool-size", 4);
    }

    /** The service's parts over this database, without its HTTP server and without following a log. */
    public ApplicationContext parts() {
        return ApplicationContext.run(settings());
    }
}
