package org.pprnet.feed.store;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The store as feeds are made from it. */
@Singleton
public final class StoredFeeds {

    private final Database database;
    private final Tables.LogPosition position;
    private final Tables.Feeds feeds;
    private final NewestChanges newestChanges;

    StoredFeeds(Database database, Tables.LogPosition position, Tables.Feeds feeds, NewestChanges newestChanges) {
        this.database = database;
        this.position = position;
        this.feeds = feeds;
        this.newestChanges = newestChanges;
    }

    /**
     * What is new to a reader who has these versions of the feeds, all as of one position.
     *
     * @param known the versions of the reader's feeds
     * @return empty before the first event: there is nothing yet that a feed could say
     */
    public Optional<Snapshot> since(Versions known) {
        return database.read(connection -> {
            PositionRow standing = position.read();
            return Optional.ofNullable(standing.firstLoggedAt())
                    .map(first -> snapshot(connection, standing, first, known));
        });
    }

    private Snapshot snapshot(Connection connection, PositionRow standing, Instant first, Versions known) {
        Map<String, FeedRow> rows = feeds.findAll().stream().collect(toMap(FeedRow::name, Function.identity()));
        Versions versions = new Versions(standing.generation(), Feed.every().stream().collect(toMap(Function.identity(),
                feed -> rows.containsKey(feed.name()) ? rows.get(feed.name()).changes() : 0L)));
        List<Feed> changed = Feed.every().stream().filter(feed -> !versions.agreeOn(feed, known)).toList();
        Map<String, List<Change>> newest = newestChanges.of(connection, standing.generation(), changed);
        return new Snapshot(standing.sequence(), versions, changed.stream()
                .map(feed -> content(feed, standing.generation(), rows.get(feed.name()), first,
                        newest.getOrDefault(feed.name(), List.of())))
                .toList());
    }

    private static FeedContent content(Feed feed, String generation, @Nullable FeedRow row, Instant first,
            List<Change> newest) {
        return row == null
                ? new FeedContent(feed, generation, first, 0, newest)
                : new FeedContent(feed, generation, row.loggedAt(), row.pages(), newest);
    }
}
