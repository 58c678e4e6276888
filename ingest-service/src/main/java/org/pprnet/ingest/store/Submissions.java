package org.pprnet.ingest.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.submission.Revision;
import org.pprnet.ingest.submission.Submission;

/** All submissions, and what they said before. */
@Singleton
public class Submissions {

    private final SubmissionRows rows;
    private final StepRows steps;
    private final RevisionRows revisions;
    private final JdbcOperations database;

    Submissions(SubmissionRows rows, StepRows steps, RevisionRows revisions, JdbcOperations database) {
        this.rows = rows;
        this.steps = steps;
        this.revisions = revisions;
        this.database = database;
    }

    /** The submission of that id. */
    @Transactional(readOnly = true)
    public Optional<Submission> find(UUID id) {
        return rows.findById(id);
    }

    /** The submission of that id, which nobody else can change until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Submission> lock(UUID id) {
        return rows.findLocked(id);
    }

    /** Keeps new submissions. */
    @Transactional
    public void add(List<Submission> submissions) {
        rows.saveAll(submissions);
    }

    /** Keeps a submission after a step. Content that the step replaced stays among the revisions. */
    @Transactional
    public void replace(Submission before, Submission after) {
        if (after.revision() > before.revision()) {
            revisions.save(Revision.of(before));
        }
        if (after.equals(before)) {
            return;
        }
        if (after.saysTheSameAs(before)) {
            steps.update(Step.to(after));
            return;
        }
        rows.update(after);
    }

    /** The submissions of those ids, as far as there are any. */
    @Transactional(readOnly = true)
    public List<Submission> findAll(Collection<UUID> ids) {
        return rows.findByIdIn(ids);
    }

    /** Keeps submissions as they are to be, new or not, with what they said before. */
    @Transactional
    public void restore(List<Submission> added, List<Submission> changed, List<Revision> said) {
        rows.saveAll(added);
        rows.updateAll(changed);
        revisions.saveAll(said);
    }

    /**
     * A page of submissions, newest first.
     *
     * @param before the last one of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<Submission> page(SubmissionFilter filter, @Nullable UUID before, int limit) {
        return rows.page(filter.owner(), filter.stateName(), filter.pending(), filter.month(), filter.plainWords(),
                before,
                limit);
    }

    /** How many there are in all. */
    @Transactional(readOnly = true)
    public long count(SubmissionFilter filter) {
        return rows.count(filter.owner(), filter.stateName(), filter.pending(), filter.month(), filter.plainWords());
    }

    /** What a submission says and said, newest first, from below a number on. */
    @Transactional(readOnly = true)
    public List<Revision> revisions(Submission submission, int before, int limit) {
        List<Revision> page = new ArrayList<>();
        if (submission.revision() < before) {
            page.add(Revision.of(submission));
        }
        page.addAll(revisions.page(submission.id(), before, limit));
        return page.subList(0, Math.min(limit, page.size()));
    }

    /** Submissions that were to be published by now, the earliest first. */
    @Transactional(readOnly = true)
    public List<UUID> due(Instant now, int limit) {
        return rows.due(now, limit);
    }

    /** Removes a draft that nobody saw, and remembers that it was there. */
    @Transactional
    public void discard(Submission draft) {
        rows.deleteById(draft.id());
        database.prepareStatement("insert into discarded (id, owner) values (?, ?)", insert -> {
            insert.setObject(1, draft.id());
            insert.setString(2, draft.owner());
            return insert.executeUpdate();
        });
    }

    /** Whose the submission of that id is, or was. */
    @Transactional(readOnly = true)
    public Optional<String> ownerOf(UUID id) {
        return owner("select owner from submission where id = ? union all select owner from discarded where id = ?",
                id, id);
    }

    /** Whose draft of that id was discarded. */
    @Transactional(readOnly = true)
    public Optional<String> ownerOfDiscarded(UUID id) {
        return owner("select owner from discarded where id = ?", id);
    }

    private Optional<String> owner(String sql, UUID... ids) {
        return database.prepareStatement(sql, query -> {
            for (int index = 0; index < ids.length; index++) {
                query.setObject(index + 1, ids[index]);
            }
            try (var owners = query.executeQuery()) {
                return owners.next() ? Optional.of(owners.getString(1)) : Optional.empty();
            }
        });
    }
}
