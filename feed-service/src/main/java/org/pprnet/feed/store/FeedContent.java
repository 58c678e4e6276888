package org.pprnet.feed.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What a feed says at one position of the log.
 *
 * @param generation of the store that says it: another one may say something else of the same changes
 * @param updated when its newest change was logged; of a feed that never had one, when the log's first event was
 * @param archived the number of the newest page of its archive; 0 before there is one
 * @param changes the newest ones, newest first; each summary once
 */
public record FeedContent(Feed feed, String generation, Instant updated, long archived, List<Change> changes) {

    /** The most changes that a feed lists. */
    public static final int CHANGES = 30;

    public FeedContent {
        requireNonNull(feed, "feed is null");
        requireNonNull(generation, "generation is null");
        requireNonNull(updated, "updated is null");
        changes = List.copyOf(changes);
    }
}
