package org.pprnet.ingest.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.log.LogRecord;

/**
 * The relay's side of the event table, on a connection of its own: the advisory lock that makes a relay the only one lives
 * and dies with the connection that numbers and marks, so nothing is numbered or marked without it. Each statement is
 * committed when its method returns, and all but marks are on disk.
 */
final class EventTable implements AutoCloseable {

    static final String CHANNEL = "outbox";

    private static final long LOCK = 0x70_70_72_6e_65_74_01L;

    private static final String NUMBER = """
            with newest as (
                select coalesce(max(sequence), 0) as sequence,
                    coalesce((select logged_at from event where sequence is not null order by sequence desc limit 1),
                        '-infinity') as logged_at
                from event),
            waiting as (
                select row_id, row_number() over (order by row_id) as place
                from (select row_id from event where sequence is null order by row_id limit ?) as next)
            update event set sequence = newest.sequence + waiting.place, logged_at = greatest(?, newest.logged_at)
            from newest, waiting where event.row_id = waiting.row_id
            """;
    /** As many rows as fit, and one at least. */
    private static final String NUMBERED_AFTER = """
            select * from (
                select *, sum(octet_length(data)) over (order by sequence) - octet_length(data) as bytes_before
                from (select * from event where sequence > ? order by sequence limit ?) as next) as sized
            where bytes_before < ? order by sequence
            """;
    /**
     * The topic counts as followed only once it holds everything that was marked. Nobody waits until a mark is on disk:
     * where the database loses one in a crash, what it was for is sent again.
     */
    private static final String MARK = """
            update log_mark set topic_id = case when ? >= sequence then ? else topic_id end,
                sequence = greatest(sequence, ?)
            where set_config('synchronous_commit', 'off', true) = 'off'
            """;

    private final Connection connection;

    EventTable(Connection connection) {
        this.connection = connection;
    }

    /** Tries to become the only relay; the lock is held until this is closed. */
    boolean lock() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet locked = statement.executeQuery("select pg_try_advisory_lock(%d)".formatted(LOCK))) {
            return locked.next() && locked.getBoolean(1);
        }
    }

    /** Wakes the relay that holds the lock. */
    void call() throws SQLException {
        execute("notify " + CHANNEL);
    }

    /** Wakes the relay on this connection when another instance calls. */
    void listen() throws SQLException {
        execute("listen " + CHANNEL);
    }

    /**
     * Numbers the rows that are committed and have no number, in the order of their ids. They are logged now, or when the
     * one before was, whichever is later.
     *
     * @return how many were numbered
     */
    int number(Instant now, int limit) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(NUMBER)) {
            update.setInt(1, limit);
            update.setObject(2, OffsetDateTime.ofInstant(now.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
            return update.executeUpdate();
        }
    }

    /** Numbered rows from after a sequence on, in order: at most so many, and not many more bytes than that. */
    List<LogRecord> numberedAfter(long sequence, int limit, long bytes) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NUMBERED_AFTER)) {
            query.setLong(1, sequence);
            query.setInt(2, limit);
            query.setLong(3, bytes);
            try (ResultSet rows = query.executeQuery()) {
                List<LogRecord> records = new ArrayList<>();
                while (rows.next()) {
                    records.add(toRecord(rows));
                }
                return records;
            }
        }
    }

    /** The highest sequence that was ever given; 0 before the first. */
    long lastNumbered() throws SQLException {
        return one("select coalesce(max(sequence), 0) from event").orElseThrow();
    }

    /** The highest sequence that the log acknowledged; 0 before the first. */
    long lastMarked() throws SQLException {
        return one("select sequence from log_mark").orElseThrow();
    }

    /** The topic that holds everything marked, as far as is known; empty before the first. */
    Optional<String> topicId() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select topic_id from log_mark")) {
            rows.next();
            return Optional.ofNullable(rows.getString(1));
        }
    }

    /** Marks everything up to a sequence as acknowledged on that topic, for all to see at once, and on disk soon. */
    void mark(long sequence, String topicId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MARK)) {
            update.setLong(1, sequence);
            update.setString(2, topicId);
            update.setLong(3, sequence);
            update.executeUpdate();
        }
    }

    private Optional<Long> one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static LogRecord toRecord(ResultSet row) throws SQLException {
        @Nullable
        String traceparent = row.getString("traceparent");
        return new LogRecord(row.getLong("sequence"), instant(row, "logged_at"), row.getObject("id", UUID.class),
                row.getString("type"), instant(row, "happened_at"), row.getString("entity"), row.getBytes("data"),
                traceparent);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
