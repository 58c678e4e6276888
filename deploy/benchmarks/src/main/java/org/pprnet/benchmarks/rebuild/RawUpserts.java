package org.pprnet.benchmarks.rebuild;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.pprnet.backing.EmbeddedPostgres;

/**
 * The reference of a view in PostgreSQL: the same rows, upserted into tables with the same columns, keys and indexes, in
 * batches that are as large as the view's and each committed, over the driver's rewritten batches. Reading the rows is not
 * counted, nor whatever makes them of events.
 */
final class RawUpserts {

    private static final int BATCH = 500;
    private static final String SCRATCH = "raw";
    private static final List<String> NOT_CONTENT = List.of("log_position", "flyway_schema_history");

    private final String url;
    private final Properties login = new Properties();

    RawUpserts(EmbeddedPostgres postgres, String database) {
        url = postgres.jdbcUrl(database);
        login.setProperty("user", postgres.user());
        login.setProperty("password", postgres.password());
        login.setProperty("reWriteBatchedInserts", "true");
    }

    private record Table(String name, List<String> columns, List<String> key) {

        String upsert() {
            String changed = columns.stream().filter(column -> !key.contains(column))
                    .map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));
            return "insert into %s.%s (%s) values (%s) on conflict (%s) do %s".formatted(SCRATCH, name,
                    String.join(", ", columns), columns.stream().map(_ -> "?").collect(Collectors.joining(", ")),
                    String.join(", ", key), changed.isEmpty() ? "nothing" : "update set " + changed);
        }
    }

    /** Seconds that it takes to write all rows of the view in use. */
    double seconds() throws SQLException {
        try (Connection reading = DriverManager.getConnection(url, login);
                Connection writing = DriverManager.getConnection(url, login)) {
            String view = text(reading, "select 'view_' || number from public.view_generation");
            execute(writing, "drop schema if exists %1$s cascade; create schema %1$s".formatted(SCRATCH));
            reading.setAutoCommit(false);
            double seconds = 0;
            for (Table table : tables(reading, view)) {
                execute(writing, "create table %s.%s (like %s.%s including all)".formatted(SCRATCH, table.name, view,
                        table.name));
                seconds += copy(reading, writing, view, table);
            }
            execute(writing, "drop schema %s cascade".formatted(SCRATCH));
            return seconds;
        }
    }

    private static double copy(Connection reading, Connection writing, String view, Table table) throws SQLException {
        long nanos = 0;
        writing.setAutoCommit(false);
        try (Statement query = reading.createStatement();
                PreparedStatement upsert = writing.prepareStatement(table.upsert())) {
            query.setFetchSize(BATCH);
            ResultSet rows = query.executeQuery("select %s from %s.%s".formatted(String.join(", ", table.columns), view,
                    table.name));
            for (List<Object[]> batch = next(rows, table); !batch.isEmpty(); batch = next(rows, table)) {
                long begun = System.nanoTime();
                for (Object[] row : batch) {
                    for (int column = 0; column < row.length; column++) {
                        upsert.setObject(column + 1, row[column]);
                    }
                    upsert.addBatch();
                }
                upsert.executeBatch();
                writing.commit();
                nanos += System.nanoTime() - begun;
            }
        }
        writing.setAutoCommit(true);
        return nanos / 1e9;
    }

    private static List<Object[]> next(ResultSet rows, Table table) throws SQLException {
        List<Object[]> batch = new ArrayList<>();
        while (batch.size() < BATCH && rows.next()) {
            Object[] row = new Object[table.columns.size()];
            for (int column = 0; column < row.length; column++) {
                row[column] = rows.getObject(column + 1);
            }
            batch.add(row);
        }
        return batch;
    }

    private static List<Table> tables(Connection connection, String view) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : texts(connection,
                "select table_name from information_schema.tables where table_schema = '%s' order by 1"
                        .formatted(view))) {
            if (!NOT_CONTENT.contains(name)) {
                tables.add(new Table(name, texts(connection, """
                        select column_name from information_schema.columns
                        where table_schema = '%s' and table_name = '%s' and is_generated = 'NEVER'
                        order by ordinal_position""".formatted(view, name)), key(connection, view, name)));
            }
        }
        return tables;
    }

    /** What a row is recognized by: the columns, or expressions, of its first unique index. */
    private static List<String> key(Connection connection, String view, String table) throws SQLException {
        String places = text(connection, """
                select i.indexrelid || ' ' || i.indnkeyatts from pg_index i
                where i.indrelid = '%s.%s'::regclass and i.indisunique
                order by i.indisprimary desc, i.indexrelid limit 1""".formatted(view, table));
        String[] index = places.split(" ");
        List<String> key = new ArrayList<>();
        for (int place = 1; place <= Integer.parseInt(index[1]); place++) {
            key.add(text(connection, "select pg_get_indexdef(%s, %d, true)".formatted(index[0], place)));
        }
        return key;
    }

    private static String text(Connection connection, String query) throws SQLException {
        return texts(connection, query).getFirst();
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
