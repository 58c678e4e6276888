package org.pprnet.feed.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Flag;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent.ArticleFlagged;
import org.pprnet.events.SummaryEvent.Withdrawn;
import org.pprnet.feed.store.EntryRow.Standing;

/**
 * What the store says of a summary now.
 *
 * @param document the summary or its withdrawal, as JSON
 * @param flags on the article that it cites, as JSON; absent where there never were any
 */
record StoredSummary(UUID id, String document, @Nullable String flags) {

    Change change(Standing standing, Instant at, String contentHash) {
        return switch (standing) {
            case LISTED -> new Change.Listed(Documents.read(document, Summary.class), inForce(), contentHash, at);
            // The reason of a later withdrawal is no part of a feed that does not change with it.
            case LEFT -> new Change.Gone(id, at, null);
            case WITHDRAWN -> new Change.Gone(id, at, Documents.read(document, Withdrawn.class).reason());
        };
    }

    private List<Flag> inForce() {
        return flags == null ? List.of() : Documents.read(flags, ArticleFlagged.class).flags();
    }
}
