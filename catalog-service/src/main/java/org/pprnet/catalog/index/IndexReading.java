package org.pprnet.catalog.index;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.pprnet.catalog.store.Database;
import org.pprnet.catalog.store.Sql;
import org.pprnet.catalog.store.Standing;
import org.pprnet.catalog.store.Stored;
import org.pprnet.events.Doi;
import org.pprnet.service.database.ReplacedException;

/** Reads what is indexed out of the database. Every call is made within one snapshot. */
@Singleton
final class IndexReading {

    /** What {@link IndexedRow#of(ResultSet)} reads. */
    private static final String KEYS = """
            s.id, s.version, s.sequence, s.issue, s.published_at, s.topics, s.research_types, s.cited_names, s.written_by,
            s.year, s.doi""";

    /**
     * The last word on each summary, in the order of the log, among what had taken effect by then. Where that is what the
     * summary still says, its row is enough.
     */
    private static final String AS_OF = """
            SELECT NOT s.live AS withdrawn,
                   CASE WHEN (v.sequence, v.version) = (s.sequence, s.version) THEN NULL ELSE cast(v.event AS text) END AS event,
                   v.sequence AS then_sequence, %s
            FROM (SELECT DISTINCT ON (id) id, sequence, version, type, event
                  FROM summary_version WHERE effective_at <= ?
                  ORDER BY id, sequence DESC, version DESC) v
            JOIN summary s ON s.id = v.id
            WHERE v.type <> 'org.pprnet.summary.withdrawn.v1'
            """.formatted(KEYS);

    private final Database database;

    IndexReading(Database database) {
        this.database = database;
    }

    Standing standing() {
        return database.one(Sql.of("SELECT current_schema() || ' ' || made, sequence, changes FROM log_position"),
                row -> new Standing(row.getString(1), row.getLong(2), row.getLong(3)))
                .orElseThrow(ReplacedException::new);
    }

    /** Everything that is in force. */
    void all(IndexWriter writer) {
        told(writer, 0);
        database.each(Sql.of("SELECT %s FROM summary s WHERE s.live".formatted(KEYS)),
                row -> writer.put(IndexedRow.of(row)));
    }

    /** What was changed by the events at a position and after it. */
    void changedSince(IndexWriter writer, long position) {
        told(writer, position);
        database.each(Sql.of("SELECT s.live, %s FROM summary s WHERE s.position >= ?".formatted(KEYS),
                position), row -> {
                    if (row.getBoolean("live")) {
                        writer.put(IndexedRow.of(row));
                    } else {
                        writer.remove(row.getObject("id", UUID.class));
                    }
                });
    }

    /** What had taken effect at an instant; what is said of the months that had begun by then; the flags of today. */
    void asOf(IndexWriter writer, Instant instant) {
        YearMonth last = YearMonth.from(instant.atOffset(ZoneOffset.UTC));
        told(writer, 0);
        writer.forgetTeasersAfter(last);
        database.each(Sql.of(AS_OF, instant.atOffset(ZoneOffset.UTC)), row -> {
            String event = row.getString("event");
            writer.put(event == null
                    ? IndexedRow.of(row)
                    : IndexedRow.of(Stored.summary(event), row.getLong("then_sequence"), row.getBoolean("withdrawn")));
        });
    }

    /** What is known beside the summaries; and when, of all of them, since what is gone changed the lists too. */
    private void told(IndexWriter writer, long since) {
        database.each(
                Sql.of("SELECT logged_at FROM summary WHERE position >= ? ORDER BY logged_at DESC LIMIT 1", since),
                row -> writer.loggedAt(instant(row)));
        database.each(Sql.of("SELECT month, text, logged_at FROM teaser WHERE position >= ?", since), row -> {
            writer.loggedAt(instant(row));
            writer.teaser(YearMonth.parse(row.getString("month")), row.getString("text"));
        });
        database.each(
                Sql.of("SELECT doi, cast(flags AS text) AS flags, logged_at FROM article_flags WHERE position >= ?",
                        since),
                row -> {
                    writer.loggedAt(instant(row));
                    writer.flags(new Doi(row.getString("doi")), Stored.flags(row.getString("flags")));
                });
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("logged_at", OffsetDateTime.class).toInstant();
    }
}
