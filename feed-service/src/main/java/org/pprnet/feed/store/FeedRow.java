package org.pprnet.feed.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.pprnet.events.LoggedEvent;

/**
 * A feed that had entries.
 *
 * @param changes how many changes it has seen
 * @param position of the last of them
 */
@MappedEntity("feed")
record FeedRow(@Id String name, long changes, long position, Instant loggedAt) {

    static FeedRow first(String name, LoggedEvent event) {
        return new FeedRow(name, 1, event.sequence(), event.loggedAt());
    }

    /** How many pages of its archive are full. */
    long pages() {
        return ArchivePage.newest(changes);
    }

    /** The time of the last change as harvesters are told it, which never goes back. */
    Instant datestamp() {
        return loggedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Never older than before, also where the event was parked and comes late. */
    FeedRow next(LoggedEvent event) {
        return new FeedRow(name, changes + 1, Math.max(position, event.sequence()),
                loggedAt.isAfter(event.loggedAt()) ? loggedAt : event.loggedAt());
    }
}
