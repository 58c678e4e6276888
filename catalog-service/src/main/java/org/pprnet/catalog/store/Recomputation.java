package org.pprnet.catalog.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Digest;
import org.pprnet.events.EventType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out every hash again from what the tables hold: what readers are shown, what lists and counts go by, and every
 * old version. A summary whose rows do not agree with its events gets a line that no other store has.
 */
@Singleton
final class Recomputation {

    private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);
    private static final String DAMAGED = "damaged";

    /** The versions of one summary follow each other, the one that stands last. */
    private static final Sql VERSIONS = Sql.of("""
            SELECT s.id, s.version, s.live, v.sequence = s.sequence AS stands, v.sequence, v.type, v.logged_at,
                   v.content_hash, cast(v.event AS text) AS event, cast(to_jsonb(s) AS text) AS summary,
                   f.doi, cast(f.flags AS text) AS flags, f.position, f.logged_at AS flagged_at
            FROM summary s
            JOIN summary_version v ON v.id = s.id
            LEFT JOIN article_flags f ON md5(f.doi) = md5(s.doi)
            ORDER BY s.id, v.sequence = s.sequence, v.sequence
            """);

    private final Database database;

    Recomputation(Database database) {
        this.database = database;
    }

    /** To be called within one snapshot. */
    void addTo(Digest digest) {
        database.each(VERSIONS, new Lines(digest)::visit);
        rows("SELECT cast(to_jsonb(t) AS text) FROM teaser t", TeaserRow.class, row -> row.month().toString())
                .forEach(row -> digest.teaser(row.month(), row.version(), Digest.contentHash(row.event())));
        rows("SELECT cast(to_jsonb(f) AS text) FROM article_flags f", FlagsRow.class, row -> row.doi().value())
                .forEach(row -> digest.flagged(row.doi(), row.version(), Digest.contentHash(row.event())));
    }

    private <R> List<R> rows(String select, Class<R> type, Function<R, String> order) {
        return database.all(Sql.of(select), row -> Rows.read(row.getString(1), type)).stream()
                .sorted(Comparator.comparing(order)).toList();
    }

    /** Makes one line of the versions of each summary. */
    private static final class Lines {

        private final Digest digest;
        private @Nullable UUID damaged;

        Lines(Digest digest) {
            this.digest = digest;
        }

        void visit(ResultSet row) throws SQLException {
            UUID id = row.getObject("id", UUID.class);
            String event = row.getString("event");
            boolean withdrawn = row.getString("type").equals(EventType.WITHDRAWN.wireName());
            String ownHash = withdrawn
                    ? Digest.contentHash(Stored.withdrawal(event))
                    : Digest.contentHash(Stored.summary(event), List.of());
            if (!ownHash.equals(row.getString("content_hash")) || withdrawn && row.getBoolean("live")) {
                damage(id, "version at " + row.getLong("sequence"));
            }
            if (row.getBoolean("stands")) {
                String hash = withdrawn ? ownHash : hash(row, event);
                digest.summary(id, row.getInt("version"), row.getBoolean("live"), id.equals(damaged) ? DAMAGED : hash);
            }
        }

        private String hash(ResultSet row, String event) throws SQLException {
            SummaryRow expected = SummaryRow.of(new Logged<>(row.getLong("sequence"), instant(row, "logged_at"),
                    Stored.summary(event)), flags(row));
            if (!expected.equals(Rows.read(row.getString("summary"), SummaryRow.class)) || !row.getBoolean("live")) {
                damage(expected.id(), "row");
            }
            return expected.contentHash();
        }

        private void damage(UUID id, String what) {
            LOG.error("summary {}: its {} is not what the log said", id, what);
            damaged = id;
        }

        private static Optional<FlagsInForce> flags(ResultSet row) throws SQLException {
            return row.getString("doi") == null
                    ? Optional.empty()
                    : Optional.of(new FlagsInForce(row.getString("doi"), row.getString("flags"),
                            row.getLong("position"), instant(row, "flagged_at")));
        }

        private static Instant instant(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }
    }
}
