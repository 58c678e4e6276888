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
import org.pprnet.events.SummaryView;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.reading.Cursor;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;

/** Summaries in their order: newest issue first, within it newest publication first, then by id. */
@Singleton
final class Summaries {

    private static final int SORT_KEYS = 3;

    private final Database database;

    Summaries(Database database) {
        this.database = database;
    }

    /**
     * One page of those that fit. Its items and its total are of the same moment.
     *
     * @throws ProblemException malformed, if the cursor is not one of this list
     */
    Page<SummaryView> list(Filters filters, Paging paging) {
        String list = "summaries " + filters;
        Optional<Place> after = paging.after(list, SORT_KEYS).map(Place::of);
        List<Row> rows = database.all(page(filters, after, paging.limit() + 1), Row::of);
        List<Listed> listed = rows.stream().flatMap(row -> Optional.ofNullable(row.listed).stream()).toList();
        return new Listing<>(listed, rows.getFirst().total).page(list, paging, row -> row.place.cursor(), Listed::view);
    }

    /** There is always one row at least, as the total is known where the page is empty. */
    private static Sql page(Filters filters, Optional<Place> after, int limit) {
        Sql shown = after.map(place -> place.after(filters, limit)).orElse(chosen(filters, Sql.of(""), limit));
        return Sql.of("SELECT t.total, p.*, cast(v.event AS text) AS event, cast(f.flags AS text) AS flags"
                + " FROM (SELECT count(*) AS total FROM summary s WHERE ").then(filters.condition())
                .then(") t LEFT JOIN LATERAL (SELECT * FROM (").then(shown)
                .then(") k ORDER BY issue DESC, published_at DESC, id LIMIT ?) p ON true", limit)
                .then("""
                         LEFT JOIN summary_version v ON (v.id, v.sequence, v.version) = (p.id, p.sequence, p.version)
                        LEFT JOIN article_flags f ON md5(f.doi) = md5(p.doi)
                        ORDER BY p.issue DESC, p.published_at DESC, p.id
                        """);
    }

    private static Sql chosen(Filters filters, Sql place, int limit) {
        return Sql.of("(SELECT s.id, s.issue, s.published_at, s.sequence, s.version, s.doi FROM summary s WHERE ")
                .then(filters.condition()).then(place)
                .then(" ORDER BY s.issue DESC, s.published_at DESC, s.id LIMIT ?)", limit);
    }

    private record Row(long total, @Nullable Listed listed) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getLong("total"), row.getString("event") == null ? null : Listed.of(row));
        }
    }

    private record Listed(Place place, SummaryView view) {

        static Listed of(ResultSet row) throws SQLException {
            return new Listed(new Place(row.getString("issue"),
                    row.getObject("published_at", OffsetDateTime.class).toInstant(), row.getObject("id", UUID.class)),
                    view(row));
        }

        private static SummaryView view(ResultSet row) throws SQLException {
            String flags = row.getString("flags");
            return SummaryView.of(Stored.summary(row.getString("event")),
                    flags == null ? List.of() : Stored.flags(flags));
        }
    }

    /** Where a summary stands in the list. Others may come and go around it: what comes after it stays the same. */
    private record Place(String issue, Instant publishedAt, UUID id) {

        static Place of(Cursor cursor) {
            List<String> keys = cursor.keys();
            return Places.read(() -> new Place(Places.month(keys.get(0)), Places.instant(keys.get(1)),
                    UUID.fromString(keys.get(2))));
        }

        Cursor cursor() {
            return Cursor.of(issue, publishedAt.toString(), id.toString());
        }

        /** In two ranges of the index, so that it costs the same where thousands were published at one instant. */
        Sql after(Filters filters, int limit) {
            OffsetDateTime published = publishedAt.atOffset(ZoneOffset.UTC);
            Sql beside = Sql.of(" AND s.issue = ? AND s.published_at = ? AND s.id > ?", issue, published, id);
            Sql below = Sql.of(" AND (s.issue, s.published_at) < (?, ?)", issue, published);
            return chosen(filters, beside, limit).then(" UNION ALL ").then(chosen(filters, below, limit));
        }
    }
}
