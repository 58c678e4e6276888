package org.pprnet.feed.store;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One look at the store.
 *
 * @param position where it stood
 * @param versions of all feeds at that moment
 * @param contents of the feeds that have another version than the reader had
 */
public record Snapshot(long position, Versions versions, List<FeedContent> contents) {
    public Snapshot {
        requireNonNull(versions, "versions is null");
        contents = List.copyOf(contents);
    }
}
