package org.pprnet.faults.check;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.backing.PostgresServer;
import org.pprnet.faults.clients.Story;

/** What the ingest database shows: whether the log has what is numbered there, and whether a request was carried out twice. */
final class IngestChecks {

    private static final String NUMBERED = "select sequence, id, encode(sha256(data), 'hex') from event where sequence is not null";
    /** Each submission has a word of its own in its title, in all its revisions. */
    private static final String DOUBLED = "select word, count(*) from (select substring(content_title from '"
            + Story.BEGINNING + "[a-z]+') as word from submission) titles "
            + "where word is not null group by word having count(*) > 1";

    private final LogContent log;
    private final List<Violation> found = new ArrayList<>();

    IngestChecks(LogContent log) {
        this.log = log;
    }

    List<Violation> all(PostgresServer postgres) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("ingest"), postgres.user(),
                postgres.password());
                Statement statement = connection.createStatement()) {
            numbered(statement);
            doubled(statement);
        }
        return found;
    }

    private void numbered(Statement statement) throws SQLException {
        long rows = 0;
        try (ResultSet row = statement.executeQuery(NUMBERED)) {
            while (row.next()) {
                rows++;
                Entry entry = log.firsts().get(row.getLong(1));
                require(entry != null && entry.id().equals(row.getString(2)) && entry.hash().equals(row.getString(3)),
                        "number %d is event %s at ingest, and on the log %s".formatted(row.getLong(1), row.getString(2),
                                entry == null ? "nothing" : entry.id()));
            }
        }
        require(rows == log.firsts().size(),
                "ingest has %d numbers, the log %d".formatted(rows, log.firsts().size()));
    }

    private void doubled(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(DOUBLED)) {
            while (row.next()) {
                found.add(new Violation(Promise.NOTHING_IS_DOUBLED, "what an author submitted as %s is %d submissions"
                        .formatted(row.getString(1), row.getInt(2))));
            }
        }
    }

    private void require(boolean held, String otherwise) {
        if (!held) {
            found.add(new Violation(Promise.THE_LOG_KEEPS_ITS_ORDER, otherwise));
        }
    }
}
