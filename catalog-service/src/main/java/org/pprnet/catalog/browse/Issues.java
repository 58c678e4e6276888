package org.pprnet.catalog.browse;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.store.Database;
import org.pprnet.catalog.store.Sql;
import org.pprnet.service.reading.Cursor;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;

/** The months that have summaries or a teaser, newest first. */
@Singleton
final class Issues {

    private static final String LIST = "issues";

    private static final String SELECT = """
            WITH issue AS (
                SELECT month, coalesce(filed.count, 0) AS count, said.text AS teaser
                FROM (SELECT issue AS month, count(*) FROM summary WHERE live GROUP BY issue) filed
                FULL JOIN (SELECT month, text FROM teaser WHERE text <> '') said USING (month))
            SELECT t.total, p.month, p.count, p.teaser
            FROM (SELECT count(*) AS total FROM issue) t
            LEFT JOIN LATERAL (SELECT * FROM issue\s""";

    private static final String ONE = """
            SELECT m.month, (SELECT count(*) FROM summary s WHERE s.live AND s.issue = m.month) AS count, t.text AS teaser
            FROM (SELECT cast(? AS text) AS month) m
            LEFT JOIN teaser t ON t.month = m.month AND t.text <> ''
            """;

    private final Database database;

    Issues(Database database) {
        this.database = database;
    }

    /** One page of them. */
    Page<Issue> list(Paging paging) {
        Sql place = paging.after(LIST, 1).map(cursor -> Sql.of("WHERE month < ?", month(cursor)))
                .orElse(Sql.of(""));
        Sql page = Sql.of(SELECT).then(place)
                .then(" ORDER BY month DESC LIMIT ?) p ON true ORDER BY p.month DESC", paging.limit() + 1);
        List<Row> rows = database.all(page, Row::of);
        List<Issue> issues = rows.stream().flatMap(row -> Optional.ofNullable(row.issue).stream()).toList();
        return new Listing<>(issues, rows.getFirst().total).page(LIST, paging,
                issue -> Cursor.of(issue.month().toString()), issue -> issue);
    }

    /** One of them; empty for a month that has neither summaries nor a teaser. */
    Optional<Issue> find(YearMonth month) {
        return database.one(Sql.of(ONE, month.toString()), Row::issue)
                .filter(issue -> issue.count() > 0 || issue.teaser() != null);
    }

    private static String month(Cursor cursor) {
        return Places.read(() -> Places.month(cursor.keys().getFirst()));
    }

    private record Row(long total, @Nullable Issue issue) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getLong("total"), row.getString("month") == null ? null : issue(row));
        }

        private static Issue issue(ResultSet row) throws SQLException {
            return new Issue(YearMonth.parse(row.getString("month")), row.getLong("count"), row.getString("teaser"));
        }
    }
}
