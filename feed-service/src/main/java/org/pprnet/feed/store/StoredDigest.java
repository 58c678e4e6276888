package org.pprnet.feed.store;

import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.pprnet.events.Digest;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent.ArticleFlagged;
import org.pprnet.events.SummaryEvent.IssueAnnounced;
import org.pprnet.events.SummaryEvent.Withdrawn;

/** Streams all rows through a digest, in its order, without ever holding many of them. */
final class StoredDigest {

    // Rows at a time: hashes are short, documents may have a megabyte and more.
    private static final int HASHES = 1_000;
    private static final int DOCUMENTS = 10;

    private final Connection connection;
    private final Digest digest = new Digest();

    StoredDigest(Connection connection) {
        this.connection = connection;
    }

    /** From the hashes that the rows keep. */
    Digest kept() {
        each(HASHES, "select id, version, live, content_hash from summary order by id",
                row -> digest.summary(row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3),
                        row.getString(4)));
        each(HASHES, "select month, version, content_hash from teaser order by month",
                row -> digest.teaser(YearMonth.parse(row.getString(1)), row.getInt(2), row.getString(3)));
        each(HASHES, "select doi, version, content_hash from article_flags order by doi",
                row -> digest.flagged(new Doi(row.getString(1)), row.getInt(2), row.getString(3)));
        return digest;
    }

    /** From what the rows say: every hash is worked out again. */
    Digest recomputed() {
        each(DOCUMENTS, """
                select s.id, s.version, s.live, s.document, f.document
                from summary s left join article_flags f on f.doi = s.doi
                order by s.id""",
                row -> digest.summary(row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3), hash(row)));
        each(DOCUMENTS, "select month, version, document from teaser order by month",
                row -> digest.teaser(YearMonth.parse(row.getString(1)), row.getInt(2),
                        Digest.contentHash(Documents.read(row.getString(3), IssueAnnounced.class))));
        each(DOCUMENTS, "select doi, version, document from article_flags order by doi",
                row -> digest.flagged(new Doi(row.getString(1)), row.getInt(2),
                        Digest.contentHash(Documents.read(row.getString(3), ArticleFlagged.class))));
        return digest;
    }

    private static String hash(ResultSet row) throws SQLException {
        String document = row.getString(4);
        if (!row.getBoolean(3)) {
            return Digest.contentHash(Documents.read(document, Withdrawn.class));
        }
        String flags = row.getString(5);
        List<Flag> inForce = flags == null ? List.of() : Documents.read(flags, ArticleFlagged.class).flags();
        return Digest.contentHash(Documents.read(document, Summary.class), inForce);
    }

    private void each(int atATime, String statement, Reading reading) {
        try (PreparedStatement query = connection.prepareStatement(statement)) {
            query.setFetchSize(atATime);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reading.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("the store's content cannot be read", e);
        }
    }

    private interface Reading {
        Digest read(ResultSet row) throws SQLException;
    }
}
