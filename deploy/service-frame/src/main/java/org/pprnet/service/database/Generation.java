package org.pprnet.service.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One of a view's stores, in a schema of its own. Whoever is connected to it holds a shared lock on it for as long: it is
 * dropped by who gets the lock alone.
 */
record Generation(int number) {

    /** What all advisory locks of generations begin with; a database has no others of two numbers. */
    private static final int LOCKS = 0x7669_6577;

    /** The number of the lock that keeps a second rebuild away; generations count from 1. */
    private static final int CLAIM = 0;

    static final Generation FIRST = new Generation(1);

    String schema() {
        return "view_" + number;
    }

    Generation following() {
        return new Generation(number + 1);
    }

    void enter(Connection connection) throws SQLException {
        execute(connection, "SET search_path TO %s; SELECT pg_advisory_lock_shared(%d, %d)".formatted(schema(), LOCKS,
                number));
    }

    void leave(Connection connection) throws SQLException {
        execute(connection, "SELECT pg_advisory_unlock_shared(%d, %d)".formatted(LOCKS, number));
    }

    /** Whether nobody is connected to it, nor can be until that connection lets it go. */
    boolean isFree(Connection connection) throws SQLException {
        return lock(connection, number);
    }

    void release(Connection connection) throws SQLException {
        execute(connection, "SELECT pg_advisory_unlock(%d, %d)".formatted(LOCKS, number));
    }

    void drop(Connection connection) throws SQLException {
        execute(connection, "DROP SCHEMA IF EXISTS %s CASCADE".formatted(schema()));
    }

    /** Whether that connection is the one that may rebuild, until it is closed. */
    static boolean claim(Connection connection) throws SQLException {
        return lock(connection, CLAIM);
    }

    private static boolean lock(Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT pg_try_advisory_lock(%d, %d)".formatted(LOCKS, number))) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
