package org.pprnet.feed.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.pprnet.events.Digest;
import org.pprnet.events.Json;
import org.pprnet.events.SummaryEvent.IssueAnnounced;

/** The teaser of an issue. Feeds do not show it; the digest counts it. */
@MappedEntity("teaser")
record TeaserRow(@Id String month, int version, long position, String contentHash, String document) {

    static TeaserRow of(IssueAnnounced event, long position) {
        return new TeaserRow(event.month().toString(), event.version(), position, Digest.contentHash(event),
                Json.text(event));
    }
}
