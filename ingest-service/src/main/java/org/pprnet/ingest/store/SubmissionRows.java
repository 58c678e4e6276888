package org.pprnet.ingest.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.submission.Submission;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubmissionRows extends CrudRepository<Submission, UUID> {

    List<Submission> findByIdIn(Collection<UUID> ids);

    @Query("select * from submission where id = :id for update")
    Optional<Submission> findLocked(UUID id);

    @Query("""
            select * from submission
            where (cast(:owner as text) is null or owner = :owner) and (cast(:state as text) is null or state = :state)
                and (not :pending or state = 'PUBLISHED' and revision <> publication_revision)
                and (cast(:issue as text) is null or content_issue = :issue)
                and not exists (select from unnest(string_to_array(cast(:words as text), ' ')) word
                    where position(word in lower(content_title)) = 0)
                and (cast(:before as uuid) is null or id < :before)
            order by id desc limit :limit
            """)
    List<Submission> page(@Nullable String owner, @Nullable String state, boolean pending, @Nullable String issue,
            @Nullable String words, @Nullable UUID before, int limit);

    @Query("""
            select count(*) from submission
            where (cast(:owner as text) is null or owner = :owner) and (cast(:state as text) is null or state = :state)
                and (not :pending or state = 'PUBLISHED' and revision <> publication_revision)
                and (cast(:issue as text) is null or content_issue = :issue)
                and not exists (select from unnest(string_to_array(cast(:words as text), ' ')) word
                    where position(word in lower(content_title)) = 0)
            """)
    long count(@Nullable String owner, @Nullable String state, boolean pending, @Nullable String issue,
            @Nullable String words);

    @Query("""
            select id from submission where publication_due_at <= :now order by publication_due_at limit :limit
            """)
    List<UUID> due(Instant now, int limit);
}
