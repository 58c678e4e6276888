package org.pprnet.ingest.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryEvent;

/** The words that announce each monthly issue. */
@Singleton
public class Teasers {

    private static final String SET = """
            insert into teaser (month, version, teaser) values (?, 1, ?)
            on conflict (month) do update set version = teaser.version + 1, teaser = excluded.teaser
                where teaser.teaser <> excluded.teaser
            returning version
            """;

    private static final String RESTORE = """
            insert into teaser (month, version, teaser) values (?, ?, ?)
            on conflict (month) do update set version = excluded.version, teaser = excluded.teaser
                where teaser.version <= excluded.version
            """;

    private static final String ISSUES = """
            select coalesce(t.month, s.month) as month, t.teaser, coalesce(s.published, 0) as published,
                coalesce(s.waiting, 0) as waiting
            from teaser t full join (
                select content_issue as month, count(*) filter (where state = 'PUBLISHED') as published,
                    count(*) filter (where state in ('DRAFT', 'SCHEDULED')) as waiting
                from submission where content_issue is not null group by content_issue) s on s.month = t.month
            where cast(? as text) is null or coalesce(t.month, s.month) < ?
            order by coalesce(t.month, s.month) desc limit ?
            """;

    private final JdbcOperations database;

    Teasers(JdbcOperations database) {
        this.database = database;
    }

    /** Sets the teaser of a month; its new version, empty if it was the same already. */
    @Transactional
    public OptionalInt set(YearMonth month, String teaser) {
        return database.prepareStatement(SET, upsert -> {
            upsert.setString(1, month.toString());
            upsert.setString(2, teaser);
            try (var versions = upsert.executeQuery()) {
                return versions.next() ? OptionalInt.of(versions.getInt(1)) : OptionalInt.empty();
            }
        });
    }

    /** The teaser of a month. */
    @Transactional(readOnly = true)
    public Optional<String> of(YearMonth month) {
        return database.prepareStatement("select teaser from teaser where month = ?", query -> {
            query.setString(1, month.toString());
            try (var teasers = query.executeQuery()) {
                return teasers.next() ? Optional.of(teasers.getString(1)) : Optional.empty();
            }
        });
    }

    /**
     * The months that have a teaser or submissions, newest first.
     *
     * @param before only earlier ones; null for the newest
     */
    @Transactional(readOnly = true)
    public List<Issue> issues(@Nullable YearMonth before, int limit) {
        String end = before == null ? null : before.toString();
        return database.prepareStatement(ISSUES, query -> {
            query.setString(1, end);
            query.setString(2, end);
            query.setInt(3, limit);
            try (var rows = query.executeQuery()) {
                List<Issue> issues = new ArrayList<>();
                while (rows.next()) {
                    issues.add(new Issue(YearMonth.parse(rows.getString("month")), rows.getString("teaser"),
                            rows.getInt("published"), rows.getInt("waiting")));
                }
                return issues;
            }
        });
    }

    /** Keeps what was announced, unless something newer was. */
    @Transactional
    public void restore(SummaryEvent.IssueAnnounced announced) {
        database.prepareStatement(RESTORE, upsert -> {
            upsert.setString(1, announced.month().toString());
            upsert.setInt(2, announced.version());
            upsert.setString(3, announced.teaser());
            return upsert.executeUpdate();
        });
    }
}
