package org.pprnet.feed.store;

import static java.util.Objects.requireNonNull;

import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.feed.store.EntryRow.Standing;
import org.pprnet.service.database.ReplacedException;

/**
 * Where the store stands, and what the feeds say that a reader does not know yet: all of one moment, as it is one statement.
 * Every further one would keep readers waiting once more, most of all on a machine that is busy with the same change.
 *
 * @param generation of the store
 * @param firstLoggedAt when the first event was logged; absent before it
 * @param feeds those that this build knows and that had entries, by their names
 * @param entries of the feeds that changed, by their names, newest first
 * @param summaries those that entries are of, as far as they are told
 */
record Look(
        String generation,
        long sequence,
        @Nullable Instant firstLoggedAt,
        Map<String, FeedRow> feeds,
        Map<String, List<Entry>> entries,
        Map<UUID, StoredSummary> summaries) {

    /** A summary is told once, with the first of its entries, however many feeds list it. */
    private static final String LOOK = """
            select generation, sequence, first_logged_at, name, changes, position, changed_at,
                summary_id, standing, logged_at, content_hash,
                case when told then (select document from summary where id = summary_id) end as document,
                case when told then (select document from article_flags where doi = found.doi) end as flags
            from (
                select p.generation, p.sequence, p.first_logged_at,
                    wanted.name, f.changes, f.position, f.logged_at as changed_at,
                    e.summary_id, e.change, e.standing, e.logged_at, e.content_hash, e.doi,
                    e.feed = min(e.feed) filter (where e.position > ? and e.standing <> 'LEFT')
                        over (partition by e.summary_id) as told
                from (select current_schema() as generation, sequence, first_logged_at from log_position) p
                cross join unnest(?, ?) as wanted (name, changes)
                left join feed f on f.name = wanted.name
                left join lateral (
                    select newest.*, s.content_hash, s.doi
                    from (
                        select * from feed_entry
                        where feed = f.name and (p.generation <> ? or f.changes <> wanted.changes)
                        order by change desc limit ?) newest
                    join summary s on s.id = newest.summary_id) e on true) found
            order by name, change desc""";

    Look {
        requireNonNull(generation, "generation is null");
        feeds = Map.copyOf(feeds);
        entries = Map.copyOf(entries);
        summaries = Map.copyOf(summaries);
    }

    /** The last change of a summary in a feed; all that it depends on. */
    record Entry(String generation, UUID id, Standing standing, Instant at, String contentHash) {

        /** Whether it says more than that the summary is no longer filed in this feed. */
        boolean needsSummary() {
            return standing != Standing.LEFT;
        }

        Change change(StoredSummary summary) {
            return summary.change(standing, at, contentHash);
        }
    }

    /**
     * Looks at the store.
     *
     * @param known the versions of the reader's feeds
     * @param told summaries are told that changed after this position of the log
     */
    static Look at(Connection connection, Versions known, long told) {
        try (PreparedStatement query = connection.prepareStatement(LOOK)) {
            Array names = connection.createArrayOf("text", Feed.every().stream().map(Feed::name).toArray());
            Array changes = connection.createArrayOf("bigint",
                    Feed.every().stream().map(feed -> known.numbers().getOrDefault(feed, 0L)).toArray());
            query.setLong(1, told);
            query.setArray(2, names);
            query.setArray(3, changes);
            query.setString(4, known.generation());
            query.setInt(5, FeedContent.CHANGES);
            return read(query.executeQuery());
        } catch (SQLException e) {
            throw new DataAccessException("the newest changes cannot be read", e);
        }
    }

    private static Look read(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            throw new ReplacedException();
        }
        String generation = rows.getString("generation");
        long sequence = rows.getLong("sequence");
        Instant first = instant(rows, "first_logged_at");
        Map<String, FeedRow> feeds = new HashMap<>();
        Map<String, List<Entry>> entries = new HashMap<>();
        Map<UUID, StoredSummary> summaries = new HashMap<>();
        do {
            String name = rows.getString("name");
            Instant changedAt = instant(rows, "changed_at");
            if (changedAt != null) {
                feeds.put(name, new FeedRow(name, rows.getLong("changes"), rows.getLong("position"), changedAt));
            }
            UUID id = rows.getObject("summary_id", UUID.class);
            if (id != null) {
                entries.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry(rows, generation, id));
            }
            String document = rows.getString("document");
            if (document != null) {
                summaries.put(id, new StoredSummary(id, document, rows.getString("flags")));
            }
        } while (rows.next());
        return new Look(generation, sequence, first, feeds, entries, summaries);
    }

    private static Entry entry(ResultSet row, String generation, UUID id) throws SQLException {
        return new Entry(generation, id, Standing.valueOf(row.getString("standing")), instant(row, "logged_at"),
                row.getString("content_hash"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
