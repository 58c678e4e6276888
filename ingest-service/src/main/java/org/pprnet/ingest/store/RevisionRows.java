package org.pprnet.ingest.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.pprnet.ingest.submission.Revision;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RevisionRows extends GenericRepository<Revision, UUID> {

    Revision save(Revision revision);

    void saveAll(Iterable<Revision> revisions);

    @Query("select * from revision where submission = :submission and number < :before order by number desc limit :limit")
    List<Revision> page(UUID submission, int before, int limit);
}
