package org.pprnet.ingest.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Json;

/**
 * A backup as it is read: one snapshot of the database, a line at a time, in the memory of a few lines. Holds its own
 * connection until it is closed.
 */
final class BackupStream extends InputStream {

    /** A line can have megabytes. */
    private static final int LINES_AT_ONCE = 16;
    /** A reader that went away must not keep the database from cleaning up for ever. */
    private static final String GONE = "set local idle_in_transaction_session_timeout = '10min'";

    private final Connection connection;
    private final Statement statement;
    private final Iterator<BackupRecord> coming = List.of(BackupRecord.values()).iterator();
    private final MessageDigest sha256 = BackupFormat.sha256();
    private @Nullable ResultSet rows;
    private byte[] line;
    private int place;
    private long lines;
    private boolean complete;

    /** @param connection closed with this */
    BackupStream(Connection connection, Instant now) throws SQLException {
        this.connection = connection;
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        statement = connection.createStatement();
        statement.execute("set local time zone 'UTC'");
        statement.execute(GONE);
        line = counted(header(now));
        statement.setFetchSize(LINES_AT_ONCE);
    }

    private String header(Instant now) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (BackupRecord record : BackupRecord.values()) {
            counts.put(record.table(), one("select count(*) from " + record.table()));
        }
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("record", BackupFormat.HEADER);
        header.put("format", BackupFormat.NAME);
        header.put("position", one("select sequence from log_mark"));
        header.put("instant", now);
        header.put("counts", counts);
        return Json.text(header);
    }

    private String footer() {
        Map<String, Object> footer = new LinkedHashMap<>();
        footer.put("record", BackupFormat.FOOTER);
        footer.put("lines", lines);
        footer.put("sha256", HexFormat.of().formatHex(sha256.digest()));
        return Json.text(footer);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (place == line.length && !next()) {
            return -1;
        }
        int taken = Math.min(length, line.length - place);
        System.arraycopy(line, place, target, offset, taken);
        place += taken;
        return taken;
    }

    private boolean next() throws IOException {
        if (complete) {
            return false;
        }
        try {
            String row = row();
            complete = row == null;
            line = row == null ? bytes(footer()) : counted(row);
            place = 0;
            return true;
        } catch (SQLException e) {
            throw new IOException("The database stopped answering in the middle of a backup", e);
        }
    }

    private @Nullable String row() throws SQLException {
        while (true) {
            if (rows != null && rows.next()) {
                return rows.getString(1);
            }
            if (!coming.hasNext()) {
                return null;
            }
            rows = statement.executeQuery(coming.next().lines());
        }
    }

    private byte[] counted(String text) {
        byte[] bytes = bytes(text);
        sha256.update(bytes);
        lines++;
        return bytes;
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private long one(String sql) throws SQLException {
        try (ResultSet only = statement.executeQuery(sql)) {
            only.next();
            return only.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
