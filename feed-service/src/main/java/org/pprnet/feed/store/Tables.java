package org.pprnet.feed.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.database.ReplacedException;

/** The statements on each table. Upserts say themselves what is stale. */
final class Tables {

    private Tables() {}

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface LogPosition extends GenericRepository<PositionRow, Boolean> {

        /** None if a rebuild replaced the generation that this connection is in. */
        @Query("select current_schema() as generation, p.* from log_position p")
        Optional<PositionRow> find();

        /** Where this generation stands, for {@link Database} to notice if it was replaced. */
        default PositionRow read() {
            return find().orElseThrow(ReplacedException::new);
        }

        /** How many rows moved: none if the store no longer stands there. */
        @Query("""
                update log_position set
                    sequence = :sequence, topic_id = :topicId, topic_offset = :topicOffset, skipped = :skipped,
                    moves = moves + 1, first_logged_at = coalesce(first_logged_at, cast(:loggedAt as timestamptz))
                where sequence = :fromSequence and topic_id = :fromTopicId and topic_offset = :fromTopicOffset""")
        int move(long fromSequence, String fromTopicId, long fromTopicOffset, long sequence, String topicId,
                long topicOffset, @TypeDef(type = DataType.STRING_ARRAY) String[] skipped,
                @Nullable Instant loggedAt);
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Summaries extends GenericRepository<SummaryRow, UUID> {

        List<SummaryRow> findByIdIn(Collection<UUID> ids);

        List<SummaryRow> findByDoiIn(Collection<String> dois);

        @Query("""
                insert into summary (id, version, live, slug, doi, position, logged_at, content_hash, document)
                values (:id, :version, :live, :slug, :doi, :position, :loggedAt, :contentHash, :document)
                on conflict (id) do update set
                    version = excluded.version, live = excluded.live, slug = excluded.slug, doi = excluded.doi,
                    position = excluded.position, logged_at = excluded.logged_at,
                    content_hash = excluded.content_hash, document = excluded.document
                where summary.live and (not excluded.live or summary.version <= excluded.version)""")
        void upsert(List<SummaryRow> rows);
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Teasers extends GenericRepository<TeaserRow, String> {

        List<TeaserRow> findByMonthIn(Collection<String> months);

        @Query("""
                insert into teaser (month, version, position, content_hash, document)
                values (:month, :version, :position, :contentHash, :document)
                on conflict (month) do update set
                    version = excluded.version, position = excluded.position,
                    content_hash = excluded.content_hash, document = excluded.document
                where teaser.version < excluded.version""")
        void upsert(List<TeaserRow> rows);
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface ArticleFlags extends GenericRepository<FlagsRow, String> {

        List<FlagsRow> findByDoiIn(Collection<String> dois);

        @Query("""
                insert into article_flags (doi, version, position, content_hash, document)
                values (:doi, :version, :position, :contentHash, :document)
                on conflict (md5(doi)) do update set
                    version = excluded.version, position = excluded.position,
                    content_hash = excluded.content_hash, document = excluded.document
                where article_flags.version < excluded.version""")
        void upsert(List<FlagsRow> rows);
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Entries extends GenericRepository<EntryRow, Void> {

        List<EntryRow> findBySummaryIdIn(Collection<UUID> summaries);

        /** The numbers of the ranges of a feed's changes, so many in each, that list something. */
        @Query("""
                select part from feed, generate_series(1, (changes + :size - 1) / :size) as part
                where name = :feed and exists (
                    select from feed_entry
                    where feed = :feed and change > (part - 1) * :size and change <= part * :size
                        and standing = 'LISTED')
                order by part""")
        List<Long> parts(String feed, long size);

        /** What a feed lists of the changes after one and up to another. */
        @Query("""
                select s.slug, e.logged_at as changed
                from feed_entry e join summary s on s.id = e.summary_id
                where e.feed = :feed and e.change > :after and e.change <= :last and e.standing = 'LISTED'
                order by e.change""")
        List<SitemapEntry> listed(String feed, long after, long last);

        @Query("""
                insert into feed_entry (feed, summary_id, change, position, logged_at, datestamp, standing)
                values (:feed, :summaryId, :change, :position, :loggedAt, :datestamp, :standing)
                on conflict (summary_id, feed) do update set
                    change = excluded.change, position = excluded.position, logged_at = excluded.logged_at,
                    datestamp = excluded.datestamp, standing = excluded.standing
                where feed_entry.change < excluded.change""")
        void upsert(List<EntryRow> rows);
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Feeds extends GenericRepository<FeedRow, String> {

        List<FeedRow> findAll();

        Optional<FeedRow> findByName(String name);

        @Query("""
                insert into feed (name, changes, position, logged_at)
                values (:name, :changes, :position, :loggedAt)
                on conflict (name) do update set
                    changes = excluded.changes, position = excluded.position, logged_at = excluded.logged_at
                where feed.changes < excluded.changes""")
        void upsert(List<FeedRow> rows);
    }
}
