package org.pprnet.backing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** The databases of one PostgreSQL. */
final class Databases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private Databases() {}

    /** Under a lock: two that create the same database at once must not see each other half-way. */
    static void create(PostgresServer server, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a database: " + name);
        }
        try (Connection connection = connect(server); var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('create database'))");
            if (!exists(connection, name)) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new ServerFailed(ServerFailed.Reason.REFUSED, "Cannot create database " + name, e);
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
    }
}
