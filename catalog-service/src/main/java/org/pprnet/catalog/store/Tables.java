package org.pprnet.catalog.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/**
 * Every statement that follows the log. Rows come as one JSON array per statement, so that a batch costs the same few
 * round trips whatever its size; each statement itself refuses what is not newer than the row it would replace.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Tables extends GenericRepository<PositionRow, Boolean> {

    /** None if a rebuild replaced the generation that this connection is in. */
    @Query("""
            SELECT only_row, current_schema() || ' ' || made AS generation, sequence, topic_id, log_offset, skipped, changes
            FROM log_position
            """)
    Optional<PositionRow> position();

    /** How many rows moved: none if the database no longer stands where the caller thinks. */
    @Query("""
            UPDATE log_position
            SET sequence = :sequence, topic_id = :topicId, log_offset = :logOffset, skipped = :skipped,
                changes = changes + 1
            WHERE sequence = :fromSequence AND topic_id = :fromTopicId AND log_offset = :fromLogOffset
            """)
    int move(long fromSequence, String fromTopicId, long fromLogOffset, long sequence, String topicId,
            long logOffset,
            @TypeDef(type = DataType.STRING_ARRAY) String[] skipped);

    /**
     * Before the rows of summary are written: what they say now decides which versions are new.
     *
     * @return how many were
     */
    @Query("""
            WITH added AS (
                INSERT INTO summary_version (sequence, id, version, type, effective_at, logged_at, event, content_hash)
                SELECT new.*
                FROM jsonb_to_recordset(cast(:versions AS jsonb)) AS new (sequence bigint, id uuid, version integer,
                     type text, effective_at timestamptz, logged_at timestamptz, event jsonb,
                     content_hash text)
                LEFT JOIN summary old ON old.id = new.id
                WHERE old.id IS NULL
                   OR old.live AND (old.version < new.version OR new.type = 'org.pprnet.summary.withdrawn.v1')
                RETURNING sequence, id, event ->> 'slug' AS slug),
            addressed AS (
                INSERT INTO address (slug, summary_id)
                SELECT slug, id FROM added WHERE slug IS NOT NULL ORDER BY sequence
                ON CONFLICT (slug) DO NOTHING)
            SELECT count(*) FROM added
            """)
    long addVersions(String versions);

    @Query("""
            INSERT INTO summary AS old (id, version, live, sequence, position, logged_at, content_hash, slug, title, issue,
                published_at, topics, research_types, cited_names, written_by, year, doi)
            SELECT id, version, true, sequence, position, logged_at, content_hash, slug, title, issue,
                published_at, topics, research_types, cited_names, written_by, year, doi
            FROM jsonb_to_recordset(cast(:summaries AS jsonb)) AS new (id uuid, version integer, sequence bigint,
                position bigint, logged_at timestamptz, content_hash text, slug text, title text, issue text,
                published_at timestamptz, topics text[], research_types text[], cited_names text[], written_by text,
                year integer, doi text)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, sequence = excluded.sequence,
                position = excluded.position, logged_at = excluded.logged_at, content_hash = excluded.content_hash,
                slug = excluded.slug, title = excluded.title, issue = excluded.issue,
                published_at = excluded.published_at, topics = excluded.topics,
                research_types = excluded.research_types, cited_names = excluded.cited_names,
                written_by = excluded.written_by, year = excluded.year, doi = excluded.doi
            WHERE old.live AND old.version < excluded.version
            """)
    void putSummaries(String summaries);

    /** A withdrawal is the end of a summary, whatever versions have been seen of it. */
    @Query("""
            INSERT INTO summary AS old (id, version, live, sequence, position, logged_at, content_hash)
            SELECT id, version, false, sequence, sequence, logged_at, content_hash
            FROM jsonb_to_recordset(cast(:withdrawals AS jsonb)) AS new (id uuid, version integer, sequence bigint,
                logged_at timestamptz, content_hash text)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, live = false, sequence = excluded.sequence,
                position = excluded.position, logged_at = excluded.logged_at, content_hash = excluded.content_hash
            WHERE old.live
            """)
    void putWithdrawals(String withdrawals);

    @Query("""
            INSERT INTO teaser AS old (month, version, text, position, logged_at, content_hash)
            SELECT month, version, text, position, logged_at, content_hash
            FROM jsonb_to_recordset(cast(:teasers AS jsonb)) AS new (month text, version integer, text text,
                position bigint, logged_at timestamptz, content_hash text)
            ON CONFLICT (month) DO UPDATE SET version = excluded.version, text = excluded.text,
                position = excluded.position, logged_at = excluded.logged_at, content_hash = excluded.content_hash
            WHERE old.version < excluded.version
            """)
    void putTeasers(String teasers);

    @Query("""
            INSERT INTO article_flags AS old (doi, version, flags, position, logged_at, content_hash)
            SELECT doi, version, flags, position, logged_at, content_hash
            FROM jsonb_to_recordset(cast(:flags AS jsonb)) AS new (doi text, version integer, flags jsonb,
                position bigint, logged_at timestamptz, content_hash text)
            ON CONFLICT (md5(doi)) DO UPDATE SET version = excluded.version, flags = excluded.flags,
                position = excluded.position, logged_at = excluded.logged_at, content_hash = excluded.content_hash
            WHERE old.version < excluded.version
            """)
    void putFlags(String flags);

    /** What is known of the flags on these articles. */
    @Query("""
            SELECT f.doi, cast(f.flags AS text) AS flags, f.position, f.logged_at
            FROM jsonb_array_elements_text(cast(:dois AS jsonb)) AS asked (doi)
            JOIN article_flags f ON md5(f.doi) = md5(asked.doi) AND f.doi = asked.doi
            """)
    List<FlagsFound> flags(String dois);

    /** The live summaries that cite one of these articles. */
    @Query("""
            SELECT s.id, cast(v.event AS text) AS event
            FROM jsonb_array_elements_text(cast(:dois AS jsonb)) AS asked (doi)
            JOIN summary s ON md5(s.doi) = md5(asked.doi) AND s.doi = asked.doi AND s.live
            JOIN summary_version v ON (v.id, v.sequence, v.version) = (s.id, s.sequence, s.version)
            """)
    List<CitingSummary> citing(String dois);

    @Query("""
            UPDATE summary s
            SET content_hash = new.content_hash, position = greatest(s.position, new.position),
                logged_at = greatest(s.logged_at, new.logged_at)
            FROM jsonb_to_recordset(cast(:rehashed AS jsonb)) AS new (id uuid, content_hash text, position bigint,
                logged_at timestamptz)
            WHERE s.id = new.id
            """)
    void rehash(String rehashed);
}
