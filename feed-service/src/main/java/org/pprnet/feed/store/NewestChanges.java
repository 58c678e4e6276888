package org.pprnet.feed.store;

import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Flag;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;

/**
 * The newest changes of several feeds, in one statement. A summary that stands in several of them is read once: what a
 * change makes of it is the same in all.
 */
final class NewestChanges {

    // A tombstone gives the reason only where the withdrawal itself made it. A feed that the summary had left before does
    // not change with the withdrawal, so it must not read any different after it.
    private static final String NEWEST = """
            select e.feed, e.summary_id, e.logged_at, e.gone, f.document as flags,
                case when not e.gone or not s.live and s.position = e.position then s.document end as document
            from unnest(?) as wanted (feed)
            cross join lateral (
                select * from feed_entry where feed = wanted.feed order by change desc limit ?) e
            join summary s on s.id = e.summary_id
            left join article_flags f on md5(f.doi) = md5(s.doi)
            order by e.feed, e.change desc""";

    private final Map<UUID, Change> listed = new HashMap<>();

    private NewestChanges() {}

    static Map<String, List<Change>> of(Connection connection, List<Feed> feeds) {
        try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
            query.setArray(1, connection.createArrayOf("text", feeds.stream().map(Feed::name).toArray()));
            query.setInt(2, FeedContent.CHANGES);
            return new NewestChanges().read(query.executeQuery());
        } catch (SQLException e) {
            throw new DataAccessException("the newest changes cannot be read", e);
        }
    }

    private Map<String, List<Change>> read(ResultSet rows) throws SQLException {
        Map<String, List<Change>> changes = new HashMap<>();
        while (rows.next()) {
            changes.computeIfAbsent(rows.getString("feed"), feed -> new ArrayList<>()).add(change(rows));
        }
        return changes;
    }

    private Change change(ResultSet row) throws SQLException {
        UUID id = row.getObject("summary_id", UUID.class);
        Instant at = row.getObject("logged_at", OffsetDateTime.class).toInstant();
        String document = row.getString("document");
        if (row.getBoolean("gone")) {
            return new Change.Gone(id, at, document == null ? null : reason(document));
        }
        String flags = row.getString("flags");
        return listed.computeIfAbsent(id, _ -> listed(document, flags, at));
    }

    private static Change listed(String document, @Nullable String flags, Instant at) {
        List<Flag> inForce = flags == null
                ? List.of()
                : Documents.read(flags, SummaryEvent.ArticleFlagged.class).flags();
        return new Change.Listed(Documents.read(document, Summary.class), inForce, at);
    }

    private static String reason(String withdrawal) {
        return Documents.read(withdrawal, SummaryEvent.Withdrawn.class).reason();
    }
}
