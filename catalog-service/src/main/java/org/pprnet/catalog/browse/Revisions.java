package org.pprnet.catalog.browse;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.store.Database;
import org.pprnet.catalog.store.Sql;
import org.pprnet.catalog.store.Stored;
import org.pprnet.events.Summary;
import org.pprnet.service.reading.Cursor;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;

/** The versions of a summary, newest first. */
@Singleton
final class Revisions {

    private static final String SELECT = """
            SELECT version, event ->> 'slug' AS slug, event ->> 'title' AS title, event ->> 'publishedAt' AS published_at,
                   event ->> 'revisedAt' AS revised_at, logged_at, sequence,
                   (SELECT count(*) FROM summary_version WHERE id = v.id) AS total
            FROM summary_version v
            WHERE id = ? AND version < ? ORDER BY version DESC LIMIT ?
            """;

    private static final String AS_OF = """
            SELECT cast(event AS text) AS event
            FROM summary_version
            WHERE id = ? AND effective_at <= ? AND type <> 'org.pprnet.summary.withdrawn.v1'
            ORDER BY sequence DESC, version DESC LIMIT 1
            """;

    private final Database database;

    Revisions(Database database) {
        this.database = database;
    }

    /** One page of those of a summary that is live. */
    Page<Revision> list(UUID id, Paging paging) {
        String list = "revisions " + id;
        int before = paging.after(list, 1).map(Revisions::version).orElse(Integer.MAX_VALUE);
        List<Row> rows = database.all(Sql.of(SELECT, id, before, paging.limit() + 1), Revisions::row);
        long total = rows.isEmpty() ? 0 : rows.getFirst().total;
        List<Row> shown = rows.subList(0, Math.min(rows.size(), paging.limit()));
        @Nullable
        String next = rows.size() > shown.size()
                ? Cursor.of(Integer.toString(shown.getLast().revision.version())).encoded(list)
                : null;
        return new Page<>(shown.stream().map(Row::revision).toList(), next, total);
    }

    /** What a summary said at an instant: the last word, in the order of the log, of what had taken effect by then. */
    Optional<Summary> at(UUID id, Instant instant) {
        return database.one(Sql.of(AS_OF, id, instant.atOffset(ZoneOffset.UTC)),
                row -> Stored.summary(row.getString("event")));
    }

    private static int version(Cursor cursor) {
        return Places.read(() -> Integer.parseInt(cursor.keys().getFirst()));
    }

    private record Row(Revision revision, long total) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(new Revision(row.getInt("version"), row.getString("slug"), row.getString("title"),
                Instant.parse(row.getString("published_at")), instant(row.getString("revised_at")),
                row.getObject("logged_at", OffsetDateTime.class).toInstant(), row.getLong("sequence")),
                row.getLong("total"));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
