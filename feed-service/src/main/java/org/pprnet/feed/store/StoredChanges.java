package org.pprnet.feed.store;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The store as the hub announces and sends it: by ranges of the log. */
@Singleton
public final class StoredChanges {

    private static final String CHANGES = """
            select e.feed, e.position, octet_length(s.document)
            from feed_entry e join summary s on s.id = e.summary_id
            where e.feed = any (?) and e.position > ? and e.position <= ?
            order by e.feed, e.position""";

    private final Database database;
    private final Tables.LogPosition position;

    StoredChanges(Database database, Tables.LogPosition position) {
        this.database = database;
        this.position = position;
    }

    /** Where the store stands, in the transaction that is under way. */
    public long position() {
        return position.read().sequence();
    }

    /**
     * A change of a feed.
     *
     * @param position of the event on the log
     * @param bytes how long the summary's document is now
     */
    public record Sized(long position, long bytes) {}

    /**
     * Where feeds changed after one position of the log and up to another.
     *
     * @return for each feed that did, in the order of their names, its changes in their order: one event may make several
     */
    public Map<String, List<Sized>> changes(Connection connection, Collection<String> feeds, long after, long to) {
        Map<String, List<Sized>> changes = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(CHANGES)) {
            query.setArray(1, connection.createArrayOf("text", feeds.toArray()));
            query.setLong(2, after);
            query.setLong(3, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    changes.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(new Sized(rows.getLong(2), rows.getLong(3)));
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("the changes of feeds cannot be read", e);
        }
        return changes;
    }

    /**
     * A feed with those of its changes that are within a range of the log and still its last of their summaries, as they
     * are now.
     *
     * @return no content where none is left
     */
    public AsOf<Optional<FeedContent>> between(Feed feed, long after, long to) {
        return database.read(connection -> {
            PositionRow standing = position.read();
            List<Change> changes = RangeOfChanges.logged(connection, feed, after, to);
            // No archive: what is between these changes and its newest page is not in this document.
            return new AsOf<>(standing.sequence(), changes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FeedContent(feed, standing.generation(), changes.getFirst().at(), 0, changes)));
        });
    }
}
