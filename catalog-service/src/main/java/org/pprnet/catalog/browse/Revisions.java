package org.pprnet.catalog.browse;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.store.Database;
import org.pprnet.catalog.store.Sql;
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
        return new Listing<>(rows, total).page(list, paging,
                row -> Cursor.of(Integer.toString(row.revision.version())), Row::revision);
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
