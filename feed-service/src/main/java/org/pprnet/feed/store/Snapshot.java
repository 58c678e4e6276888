package org.pprnet.feed.store;

import java.util.List;
import java.util.Map;

/**
 * One look at the store.
 *
 * @param position where it stood
 * @param versions of all feeds at that moment
 * @param contents of the feeds that have another version than the reader had
 */
public record Snapshot(long position, Map<Feed, Long> versions, List<FeedContent> contents) {
    public Snapshot {
        versions = Map.copyOf(versions);
        contents = List.copyOf(contents);
    }
}
