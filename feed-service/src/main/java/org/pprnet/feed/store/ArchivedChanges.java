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

/** The changes of one page of an archive, in one statement. Nothing is kept: pages are many, and asked for seldom. */
final class ArchivedChanges {

    private static final String PAGE = """
            select e.summary_id, e.standing, e.logged_at, s.content_hash, s.document, f.document as flags
            from feed_entry e
            join summary s on s.id = e.summary_id
            left join article_flags f on f.doi = s.doi
            where e.feed = ? and e.change between ? and ?
            order by e.change desc""";

    private ArchivedChanges() {}

    /** Newest first. */
    static List<Change> of(Connection connection, Feed feed, long page) {
        List<Change> changes = new ArrayList<>(ArchivePage.CHANGES);
        try (PreparedStatement query = connection.prepareStatement(PAGE)) {
            query.setString(1, feed.name());
            query.setLong(2, (page - 1) * ArchivePage.CHANGES + 1);
            query.setLong(3, page * ArchivePage.CHANGES);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                changes.add(change(rows));
            }
        } catch (SQLException e) {
            throw new DataAccessException("a page of an archive cannot be read", e);
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
