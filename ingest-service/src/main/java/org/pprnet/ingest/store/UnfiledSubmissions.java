package org.pprnet.ingest.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.submission.Content;
import org.pprnet.ingest.submission.Submission;

/**
 * Submissions that have no topic or no type of research, by their months; one without a month is newer than all others. The
 * withdrawn are not among them.
 */
@Singleton
public class UnfiledSubmissions {

    private static final String NO_MONTH = "9999-12";
    /** Imported pages show the newest first, so that within a month the newest has the lowest id. */
    private static final String FIND = """
            with unfiled as (
                select id, coalesce(content_issue, '9999-12') as month from submission
                where state <> 'WITHDRAWN' and (cardinality(content_topics) = 0 or cardinality(content_research_types) = 0)
                    and (cast(? as text) is null or owner = ?)
            ), ahead as (
                select id, month from unfiled where cast(? as uuid) is null or month %1$s ? or month = ? and id %2$s ?
            )
            select (select id from ahead order by month %3$s, id %4$s limit 1), (select count(*) from ahead),
                (select count(*) from unfiled)
            """;
    private static final String OLDEST_FIRST = FIND.formatted(">", "<", "asc", "desc");
    private static final String NEWEST_FIRST = FIND.formatted("<", ">", "desc", "asc");

    private final JdbcOperations database;

    UnfiledSubmissions(JdbcOperations database) {
        this.database = database;
    }

    /**
     * What is left to file.
     *
     * @param owner whose; null for everybody's
     * @param last the one to go on after, filed or not; null to begin
     */
    @Transactional(readOnly = true)
    public Left after(@Nullable String owner, Order order, @Nullable Submission last) {
        return database.prepareStatement(order == Order.OLDEST ? OLDEST_FIRST : NEWEST_FIRST, query -> {
            query.setString(1, owner);
            query.setString(2, owner);
            goOn(query, last);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return new Left(Optional.ofNullable(rows.getObject(1, UUID.class)), rows.getLong(2),
                        rows.getLong(3));
            }
        });
    }

    private static void goOn(PreparedStatement query, @Nullable Submission last) throws SQLException {
        UUID id = last == null ? null : last.id();
        String month = last == null ? null : month(last.content());
        query.setObject(3, id);
        query.setString(4, month);
        query.setString(5, month);
        query.setObject(6, id);
    }

    private static String month(Content content) {
        return content.issue() == null ? NO_MONTH : content.issue().toString();
    }

    /** Which comes first. */
    public enum Order {
        OLDEST,
        NEWEST
    }

    /**
     * What is left to file.
     *
     * @param next the first of those that come now
     * @param ahead how many come now
     * @param all how many there are, those that were passed over among them
     */
    public record Left(Optional<UUID> next, long ahead, long all) {}
}
