package org.pprnet.feed.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
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
import java.util.Set;
import java.util.UUID;
import org.pprnet.feed.store.EntryRow.Standing;

/**
 * The newest changes of several feeds, in two statements: which they are, and the documents of those that were not read
 * before. What an event made of a summary is the same in all feeds and for ever, so it is read once
 * in a generation of the store.
 */
@Singleton
final class NewestChanges {

    private static final String NEWEST = """
            select e.feed, e.summary_id, e.standing, e.logged_at, s.content_hash
            from unnest(?) as wanted (feed)
            cross join lateral (
                select * from feed_entry where feed = wanted.feed order by change desc limit ?) e
            join summary s on s.id = e.summary_id
            order by e.feed, e.change desc""";

    private final Recent<Key, Change> known = new Recent<>(Feed.every().size() * FeedContent.CHANGES);

    /** By the names of the feeds, newest first. All under the snapshot of the connection's transaction. */
    Map<String, List<Change>> of(Connection connection, String generation, List<Feed> feeds) {
        try {
            List<Row> rows = rows(connection, generation, feeds);
            Map<Key, Change> changes = known(rows);
            Set<UUID> unknown = rows.stream().filter(row -> !changes.containsKey(row.key)).map(row -> row.key.id)
                    .collect(toSet());
            Map<UUID, StoredSummary> documents = StoredSummary.all(connection, unknown);
            return rows.stream().collect(groupingBy(Row::feed, mapping(row -> changes.computeIfAbsent(row.key,
                    key -> known.keep(key, key.change(documents.get(key.id)))), toList())));
        } catch (SQLException e) {
            throw new DataAccessException("the newest changes cannot be read", e);
        }
    }

    private Map<Key, Change> known(List<Row> rows) {
        Map<Key, Change> changes = new HashMap<>();
        rows.forEach(row -> known.find(row.key).ifPresent(change -> changes.put(row.key, change)));
        return changes;
    }

    private static List<Row> rows(Connection connection, String generation, List<Feed> feeds) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
            query.setArray(1, connection.createArrayOf("text", feeds.stream().map(Feed::name).toArray()));
            query.setInt(2, FeedContent.CHANGES);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                found.add(new Row(rows.getString("feed"),
                        new Key(generation, rows.getObject("summary_id", UUID.class),
                                Standing.valueOf(rows.getString("standing")),
                                rows.getObject("logged_at", OffsetDateTime.class).toInstant(),
                                rows.getString("content_hash"))));
            }
        }
        return found;
    }

    private record Row(String feed, Key key) {}

    /** All that a change depends on. */
    private record Key(String generation, UUID id, Standing standing, Instant at, String contentHash) {

        Change change(StoredSummary summary) {
            return summary.change(standing, at, contentHash);
        }
    }
}
