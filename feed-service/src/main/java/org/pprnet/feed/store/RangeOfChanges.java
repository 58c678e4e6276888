package org.pprnet.feed.store;

import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.pprnet.feed.store.EntryRow.Standing;

/** A range of a feed's changes, in one statement. Nothing is kept: ranges are many, and asked for seldom. */
final class RangeOfChanges {

    private static final String RANGE = """
            select e.summary_id, e.standing, e.logged_at, s.content_hash, s.document, f.document as flags
            from feed_entry e
            join summary s on s.id = e.summary_id
            left join article_flags f on f.doi = s.doi
            where e.feed = ? and e.%1$s > ? and e.%1$s <= ?
            order by e.change desc""";

    private static final String BY_NUMBER = RANGE.formatted("change");
    private static final String BY_POSITION = RANGE.formatted("position");

    private RangeOfChanges() {}

    /** Those of a page of the archive, newest first. */
    static List<Change> archived(Connection connection, Feed feed, long page) {
        return read(connection, BY_NUMBER, feed, (page - 1) * ArchivePage.CHANGES, page * ArchivePage.CHANGES);
    }

    /** Those after one position of the log and up to another, newest first. */
    static List<Change> logged(Connection connection, Feed feed, long after, long to) {
        return read(connection, BY_POSITION, feed, after, to);
    }

    private static List<Change> read(Connection connection, String range, Feed feed, long after, long to) {
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(range)) {
            query.setString(1, feed.name());
            query.setLong(2, after);
            query.setLong(3, to);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                changes.add(change(rows));
            }
        } catch (SQLException e) {
            throw new DataAccessException("a range of changes cannot be read", e);
        }
        return changes;
    }

    private static Change change(ResultSet row) throws SQLException {
        return new StoredSummary(row.getObject("summary_id", UUID.class), row.getString("document"),
                row.getString("flags"))
                .change(Standing.valueOf(row.getString("standing")),
                        row.getObject("logged_at", OffsetDateTime.class).toInstant(), row.getString("content_hash"));
    }
}
