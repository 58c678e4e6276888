package org.pprnet.feed.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final String SUMMARIES = """
            select s.id, s.document, f.document as flags
            from summary s left join article_flags f on f.doi = s.doi
            where s.id = any (?)""";

    /** Several of them by their ids, in one statement. */
    static Map<UUID, StoredSummary> all(Connection connection, Set<UUID> summaries) throws SQLException {
        Map<UUID, StoredSummary> found = new HashMap<>();
        if (summaries.isEmpty()) {
            return found;
        }
        try (PreparedStatement query = connection.prepareStatement(SUMMARIES)) {
            query.setArray(1, connection.createArrayOf("uuid", summaries.toArray()));
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                UUID id = rows.getObject("id", UUID.class);
                found.put(id, new StoredSummary(id, rows.getString("document"), rows.getString("flags")));
            }
        }
        return found;
    }

    Change change(Standing standing, Instant at, String contentHash) {
        return switch (standing) {
            case LISTED -> new Change.Listed(summary(), inForce(), contentHash, at);
            // The reason of a later withdrawal is no part of a feed that does not change with it.
            case LEFT -> new Change.Left(id, at);
            case WITHDRAWN -> withdrawn(at, contentHash);
        };
    }

    private Change.Withdrawn withdrawn(Instant at, String contentHash) {
        Withdrawn withdrawal = Documents.read(document, Withdrawn.class);
        return new Change.Withdrawn(id, withdrawal.version(), withdrawal.reason(), contentHash, at);
    }

    /** Only of one that was not withdrawn. */
    Summary summary() {
        return Documents.read(document, Summary.class);
    }

    /** The flags as they are now. */
    List<Flag> inForce() {
        return flags == null ? List.of() : Documents.read(flags, ArticleFlagged.class).flags();
    }
}
