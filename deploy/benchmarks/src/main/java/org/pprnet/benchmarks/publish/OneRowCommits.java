package org.pprnet.benchmarks.publish;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.pprnet.backing.PostgresServer;
import org.pprnet.local.Failure;

/**
 * The reference of durable publications: rows of a number and the bytes of an event of the outbox, one for each
 * transaction, in the database of the ingest service and as durable as there, but in a table of their own.
 */
final class OneRowCommits {

    private static final String SCRATCH = "raw";
    private static final int SAMPLE = 1_000;

    private final String url;
    private final Properties login = new Properties();

    /** @param database of the ingest service */
    OneRowCommits(PostgresServer postgres, String database) {
        url = postgres.jdbcUrl(database);
        login.setProperty("user", postgres.user());
        login.setProperty("password", postgres.password());
    }

    /**
     * Commits so many rows.
     *
     * @param connections how many commit side by side
     * @return rows per second
     * @throws Failure if the outbox holds no event: then there is nothing to be as large as
     */
    double rate(int connections, int rows) throws SQLException, InterruptedException {
        try (Connection connection = open()) {
            List<byte[]> events = newestEvents(connection);
            execute(connection, "drop schema if exists %1$s cascade; create schema %1$s".formatted(SCRATCH));
            execute(connection, "create table %s.event (id bigint generated always as identity primary key, data bytea)"
                    .formatted(SCRATCH));
            try {
                return commit(connections, rows, events);
            } finally {
                execute(connection, "drop schema %s cascade".formatted(SCRATCH));
            }
        }
    }

    private double commit(int connections, int rows, List<byte[]> events) throws SQLException, InterruptedException {
        List<Connection> open = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                open.add(open());
            }
            AtomicInteger left = new AtomicInteger(rows);
            long begun = System.nanoTime();
            List<Future<Void>> writing = open.stream().map(one -> writers.submit(writer(one, events, left))).toList();
            for (Future<Void> writer : writing) {
                writer.get();
            }
            return rows / ((System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new SQLException("a row was not committed", e.getCause());
        } finally {
            for (Connection one : open) {
                one.close();
            }
        }
    }

    private static Callable<Void> writer(Connection connection, List<byte[]> events, AtomicInteger left) {
        return () -> {
            try (PreparedStatement insert = connection
                    .prepareStatement("insert into %s.event (data) values (?)".formatted(SCRATCH))) {
                for (int row = left.getAndDecrement(); row > 0; row = left.getAndDecrement()) {
                    insert.setBytes(1, events.get(row % events.size()));
                    insert.executeUpdate();
                }
            }
            return null;
        };
    }

    private static List<byte[]> newestEvents(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(
                        "select data from public.event order by row_id desc limit " + SAMPLE)) {
            List<byte[]> events = new ArrayList<>();
            while (rows.next()) {
                events.add(rows.getBytes(1));
            }
            if (events.isEmpty()) {
                throw new Failure(Failure.COULD_NOT_RUN, "the outbox holds no event, which rows could be as large as");
            }
            return events;
        }
    }

    /** Each statement is committed by itself. */
    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
