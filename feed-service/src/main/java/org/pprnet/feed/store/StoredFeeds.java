package org.pprnet.feed.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The store as feeds are made from it. What an event made of a summary is the same in all feeds, and is read once. */
@Singleton
public final class StoredFeeds {

    private static final long BEFORE_ALL = -1;

    private final Database database;
    private final Recent<Look.Entry, Change> known = new Recent<>(Feed.every().size() * FeedContent.CHANGES);

    StoredFeeds(Database database) {
        this.database = database;
    }

    /**
     * What is new to a reader who has these versions of the feeds, all as of one position.
     *
     * @param versions of the reader's feeds
     * @param position where the store stood when they were read
     * @return empty before the first event: there is nothing yet that a feed could say
     */
    public Optional<Snapshot> since(Versions versions, long position) {
        Look look = look(versions, position);
        return Optional.ofNullable(look.firstLoggedAt()).map(first -> snapshot(look, first, versions));
    }

    /**
     * Summaries can be older than what the reader has and not remembered: by a parked event that came in later, in another
     * generation, or in a feed that had not changed for long.
     */
    private Look look(Versions versions, long position) {
        return database.query(connection -> {
            Look look = Look.at(connection, versions, position);
            return isWhole(look) ? look : Look.at(connection, versions, BEFORE_ALL);
        });
    }

    private boolean isWhole(Look look) {
        return look.entries().values().stream().flatMap(List::stream).filter(Look.Entry::needsSummary)
                .allMatch(entry -> look.summaries().containsKey(entry.id()) || known.find(entry).isPresent());
    }

    private Snapshot snapshot(Look look, Instant first, Versions before) {
        Versions versions = new Versions(look.generation(), Feed.every().stream().collect(toMap(Function.identity(),
                feed -> look.feeds().containsKey(feed.name()) ? look.feeds().get(feed.name()).changes() : 0L)));
        return new Snapshot(look.sequence(), versions, Feed.every().stream()
                .filter(feed -> !versions.agreeOn(feed, before))
                .map(feed -> content(feed, look.generation(), look.feeds().get(feed.name()), first,
                        look.entries().getOrDefault(feed.name(), List.of()).stream()
                                .map(entry -> change(entry, look.summaries())).toList()))
                .toList());
    }

    private Change change(Look.Entry entry, Map<UUID, StoredSummary> summaries) {
        if (!entry.needsSummary()) {
            return new Change.Left(entry.id(), entry.at());
        }
        return known.find(entry)
                .orElseGet(() -> known.keep(entry, entry.change(requireNonNull(summaries.get(entry.id())))));
    }

    private static FeedContent content(Feed feed, String generation, @Nullable FeedRow row, Instant first,
            List<Change> newest) {
        return row == null
                ? new FeedContent(feed, generation, first, 0, newest)
                : new FeedContent(feed, generation, row.loggedAt(), row.pages(), newest);
    }
}
