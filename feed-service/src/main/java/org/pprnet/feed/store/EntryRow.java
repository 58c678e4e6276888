package org.pprnet.feed.store;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * The last change of a summary in a feed that it is or was in.
 *
 * @param change its number among the changes of that feed
 * @param datestamp the latest time at which any change up to this one was logged, to the second; see {@link StoredRecords}
 * @param standing what that change made of it
 */
@MappedEntity("feed_entry")
record EntryRow(String feed, UUID summaryId, long change, long position, Instant loggedAt, Instant datestamp,
        Standing standing) {

    Key key() {
        return new Key(feed, summaryId);
    }

    enum Standing {
        LISTED,
        /** No longer filed there. */
        LEFT,
        WITHDRAWN
    }

    record Key(String feed, UUID summaryId) {}
}
