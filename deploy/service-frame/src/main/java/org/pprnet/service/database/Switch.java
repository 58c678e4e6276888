package org.pprnet.service.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The step from one generation to the next: one transaction, in which the one in use stands still. */
record Switch(Connection connection, Generation inUse, Generation next) {

    /** How long the one in use is held while the next one takes in the last events. */
    private static final Duration HOLD = Duration.ofMillis(500);
    private static final Duration PACE = Duration.ofMillis(5);

    /** False, with nothing changed, if the next one does not come to where the one in use stands. */
    boolean attempt() throws SQLException, InterruptedException {
        connection.setAutoCommit(false);
        try {
            execute("SET LOCAL lock_timeout = '5s'");
            boolean reached = reaches(hold());
            if (reached) {
                replace();
                connection.commit();
            }
            return reached;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Keeps every projector of the one in use waiting. Where somebody wiped that, anything is better. */
    private long hold() throws SQLException {
        return exists(inUse) ? position(inUse, " FOR UPDATE") : -1;
    }

    private boolean reaches(long position) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + HOLD.toNanos();
        boolean reached = position(next, "") >= position;
        while (!reached && System.nanoTime() < deadline) {
            Thread.sleep(PACE);
            reached = position(next, "") >= position;
        }
        return reached;
    }

    /** Without its position row, whoever still works on the old one loses track, and looks which one is in use. */
    private void replace() throws SQLException {
        execute("UPDATE public.view_generation SET number = " + next.number());
        if (exists(inUse)) {
            execute("DELETE FROM %s.log_position".formatted(inUse.schema()));
        }
        execute("SELECT pg_notify('%s', '%d')".formatted(CurrentGeneration.CHANNEL, next.number()));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean exists(Generation generation) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT to_regclass('%s.log_position') IS NOT NULL".formatted(generation.schema()))) {
            return row.next() && row.getBoolean(1);
        }
    }

    private long position(Generation generation, String locking) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT sequence FROM %s.log_position%s".formatted(generation.schema(), locking))) {
            return row.next() ? row.getLong(1) : -1;
        }
    }
}
