package org.pprnet.ingest.submission;

import static java.util.Objects.requireNonNull;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Relation;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Author;
import org.pprnet.events.Citation;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;
import org.pprnet.ingest.archive.LastCitations;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * A summary from its author's side. Each step returns the submission after it, or ends the request with a conflict where
 * the state does not allow it; a step that changes nothing returns this one.
 *
 * @param owner who submitted it: the subject of the token
 * @param author who is named as the summary's author
 * @param edition counts every change, and is the entity tag
 * @param revision number of the present content: 1, 2, 3 …
 * @param savedAt when the author last changed the content
 */
@MappedEntity("submission")
public record Submission(
        @Id UUID id,
        String owner,
        String author,
        State state,
        int edition,
        int revision,
        @Relation(Relation.Kind.EMBEDDED) Content content,
        @Relation(Relation.Kind.EMBEDDED) Publication publication,
        Instant createdAt,
        Instant savedAt) {

    public Submission {
        requireNonNull(id, "id is null");
        requireNonNull(owner, "owner is null");
        requireNonNull(author, "author is null");
        requireNonNull(state, "state is null");
        requireNonNull(content, "content is null");
        requireNonNull(publication, "publication is null");
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        savedAt = savedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A new draft. */
    public static Submission draft(UUID id, String owner, String author, Content content, Instant now) {
        return new Submission(id, owner, author, State.DRAFT, 1, 1, content, Publication.NONE, now, now);
    }

    /** As the log tells it of a summary that is not known here. */
    public static Submission logged(String owner, Summary summary, Instant at) {
        Content said = Content.of(summary);
        return new Submission(summary.id(), owner, summary.author().name(), State.PUBLISHED, 1, 1, said,
                Publication.logged(summary, 1), at, at);
    }

    /** As the log tells it went on, whatever this says: content that readers never saw stays among the revisions. */
    public Submission logged(Summary summary, Instant at) {
        Content said = Content.of(summary);
        boolean same = said.equals(isPending() ? content.in(summary.issue()) : content);
        int number = same ? revision : revision + 1;
        return new Submission(id, owner, summary.author().name(), State.PUBLISHED, edition + 1, number, said,
                Publication.logged(summary, number), createdAt, same ? savedAt : at);
    }

    /** As the log tells it ended. */
    public Submission logged(SummaryEvent.Withdrawn withdrawn) {
        return new Submission(id, owner, author, State.WITHDRAWN, edition + 1, revision, content,
                publication.logged(withdrawn), createdAt, savedAt);
    }

    /** The same draft under another slug: the one it had was never its own. */
    public Submission under(String slug) {
        return new Submission(id, owner, author, state, edition + 1, revision, content.under(slug), publication,
                createdAt, savedAt);
    }

    /** With other content; readers see it when it is published. */
    public Submission edited(Content content, Instant now) {
        refuseIfWithdrawn();
        if (content.equals(this.content)) {
            return this;
        }
        return new Submission(id, owner, author, state, edition + 1, revision + 1, content, publication, createdAt,
                now);
    }

    /**
     * With the present content shown to readers.
     *
     * @param month the issue to file it under; null for the one it has, else the month of that instant (UTC)
     * @param at the effective instant
     */
    public Submission published(@Nullable YearMonth month, Instant at, Instant now) {
        Submission filed = filed(filedUnder(month, at), now);
        if (!filed.isPending()) {
            return this;
        }
        return new Submission(id, owner, author, State.PUBLISHED, edition + 1, filed.revision, filed.content,
                publication.next(filed.revision, at.truncatedTo(ChronoUnit.MILLIS)), createdAt, filed.savedAt);
    }

    /** Waiting to be published at an instant. */
    public Submission scheduled(@Nullable YearMonth month, Instant at, Instant now) {
        Submission filed = month == null ? this : filed(month, now);
        refuseIfWithdrawn();
        Instant due = at.truncatedTo(ChronoUnit.MILLIS);
        if (!filed.isPending() || filed.equals(this) && due.equals(publication.dueAt())) {
            return this;
        }
        State waiting = state == State.PUBLISHED ? State.PUBLISHED : State.SCHEDULED;
        return new Submission(id, owner, author, waiting, edition + 1, filed.revision, filed.content,
                publication.due(due), createdAt, filed.savedAt);
    }

    /** No longer waiting to be published: a draft again, or a revision that readers do not see yet. */
    public Submission unscheduled() {
        if (publication.dueAt() == null) {
            return this;
        }
        State now = state == State.SCHEDULED ? State.DRAFT : state;
        return new Submission(id, owner, author, now, edition + 1, revision, content, publication.due(null), createdAt,
                savedAt);
    }

    /** Taken back from its readers, for good. */
    public Submission withdrawn(String reason, Instant now) {
        if (state != State.PUBLISHED) {
            return this;
        }
        return new Submission(id, owner, author, State.WITHDRAWN, edition + 1, revision, content,
                publication.withdrawn(reason, now.truncatedTo(ChronoUnit.MILLIS)), createdAt, savedAt);
    }

    /** Whether the present content is not what readers see. */
    public boolean isPending() {
        return state != State.WITHDRAWN && revision != publication.revision();
    }

    /** Whether only how far it is, and the issue that it is filed under, can tell them apart. */
    public boolean saysTheSameAs(Submission other) {
        return id.equals(other.id) && owner.equals(other.owner) && author.equals(other.author)
                && createdAt.equals(other.createdAt) && content.equals(other.content.in(content.issue()));
    }

    /** The version under which readers see the present content; empty if they do not. */
    public Optional<Integer> shownVersion() {
        return isPending() ? Optional.empty() : Optional.of(publication.version());
    }

    /** The article that it reports on, with what could be parsed of the citation. */
    public Optional<Citation> citation() {
        return Optional.ofNullable(content.citation()).map(LastCitations::parsed);
    }

    /** What readers would get if the present content was published at that instant. */
    public Summary shownAt(Instant now) {
        return published(null, now, now).summary(citation().orElse(null));
    }

    /** What the log is to say of the newest version. Only for a submission that was just published or withdrawn. */
    public SummaryEvent event() {
        return event(citation().orElse(null));
    }

    /** The same, where it is known what could be parsed of the citation: that takes longer than all the rest. */
    public SummaryEvent event(@Nullable Citation citation) {
        return switch (state) {
            case WITHDRAWN -> new SummaryEvent.Withdrawn(id, publication.version(),
                    requireNonNull(publication.reason()), requireNonNull(publication.withdrawnAt()));
            case PUBLISHED -> publication.version() == 1
                    ? new SummaryEvent.Published(summary(citation))
                    : new SummaryEvent.Revised(summary(citation));
            case DRAFT, SCHEDULED -> throw new IllegalStateException("submission %s is not published".formatted(id));
        };
    }

    private Summary summary(@Nullable Citation citation) {
        return new Summary(id, publication.version(), content.slug(), content.title(), citation, content.summary(),
                content.practiceImplications(), content.topics(), content.researchTypes(), new Author(author),
                requireNonNull(content.issue()), content.language(), requireNonNull(publication.publishedAt()),
                publication.revisedAt());
    }

    private YearMonth filedUnder(@Nullable YearMonth asked, Instant at) {
        if (asked != null) {
            return asked;
        }
        return content.issue() == null ? YearMonth.from(at.atOffset(ZoneOffset.UTC)) : content.issue();
    }

    /** Filing what readers already see under another month is an edit; filing what they do not see yet is not. */
    private Submission filed(YearMonth month, Instant now) {
        refuseIfWithdrawn();
        if (month.equals(content.issue())) {
            return this;
        }
        if (isPending()) {
            return new Submission(id, owner, author, state, edition, revision, content.in(month), publication,
                    createdAt, savedAt);
        }
        return edited(content.in(month), now);
    }

    private void refuseIfWithdrawn() {
        if (state == State.WITHDRAWN) {
            throw new ProblemException(ProblemType.CONFLICT, "The submission was withdrawn, and that is final");
        }
    }
}
