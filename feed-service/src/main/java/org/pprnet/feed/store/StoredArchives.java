package org.pprnet.feed.store;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;

/** The store as archives are made from it. */
@Singleton
public final class StoredArchives {

    private final Database database;
    private final Tables.LogPosition position;
    private final Tables.Feeds feeds;

    StoredArchives(Database database, Tables.LogPosition position, Tables.Feeds feeds) {
        this.database = database;
        this.position = position;
        this.feeds = feeds;
    }

    /** The page of that number, from 1 on, as of one position. */
    public Archived page(Feed feed, long number) {
        return database.read(connection -> {
            PositionRow standing = position.read();
            FeedRow row = feeds.findByName(feed.name()).orElse(null);
            long newest = row == null ? 0 : row.pages();
            return row == null || number > newest
                    ? new Archived.NotYet(standing.sequence(), newest)
                    : new Archived.Full(standing.sequence(), page(connection, feed, number, row, standing));
        });
    }

    private static ArchivePage page(Connection connection, Feed feed, long number, FeedRow row, PositionRow standing) {
        List<Change> changes = RangeOfChanges.archived(connection, feed, number);
        Instant updated = changes.isEmpty()
                ? requireNonNull(standing.firstLoggedAt(), "no event was logged")
                : changes.getFirst().at();
        return new ArchivePage(feed, number, row.pages(), updated, row.loggedAt(), changes);
    }
}
