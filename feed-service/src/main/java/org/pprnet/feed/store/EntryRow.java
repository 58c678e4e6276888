package org.pprnet.feed.store;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * The last change of a summary in a feed that it is or was in.
 *
 * @param change its number among the changes of that feed
 * @param gone whether it left the feed with that change
 */
@MappedEntity("feed_entry")
record EntryRow(String feed, UUID summaryId, long change, long position, Instant loggedAt, boolean gone) {

    Key key() {
        return new Key(feed, summaryId);
    }

    record Key(String feed, UUID summaryId) {}
}
