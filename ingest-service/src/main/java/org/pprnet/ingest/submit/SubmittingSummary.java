package org.pprnet.ingest.submit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.form.Draft;
import org.pprnet.ingest.store.Slugs;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.submission.Slug;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Drafts come in, are edited, and can be discarded while nobody saw them. */
@Singleton
public class SubmittingSummary {

    private final OpenSubmissions open;
    private final Submissions submissions;
    private final Slugs slugs;
    private final Clock clock;

    SubmittingSummary(OpenSubmissions open, Submissions submissions, Slugs slugs, Clock clock) {
        this.open = open;
        this.submissions = submissions;
        this.slugs = slugs;
        this.clock = clock;
    }

    /** Keeps a new draft. */
    @Transactional
    Submission submit(Caller caller, UUID id, Draft draft) {
        String slug = slugs.give(id, draft.wantedSlug());
        Submission submission = Submission.draft(id, caller.subject(), caller.name(), draft.content(slug),
                clock.instant());
        submissions.add(List.of(submission));
        return submission;
    }

    /** Keeps other content of a submission, if it is still the one that the caller saw. */
    @Transactional
    public Submission edit(Caller caller, UUID id, IfMatch condition, Draft draft) {
        Submission before = open.lock(caller, id);
        condition.require(before);
        String slug = slug(before, draft);
        Submission after = before.edited(draft.content(slug, before.content()), clock.instant());
        submissions.replace(before, after);
        if (before.publication().version() == 0) {
            slugs.keepOnly(id, slug);
        }
        return after;
    }

    /** Removes a draft that was never published. */
    @Transactional
    public void discard(Caller caller, UUID id) {
        discard(caller, id, IfMatch.ANY);
    }

    /** The same, if it is still the edition that the caller saw, or if that was done already. */
    @Transactional
    public void discard(Caller caller, UUID id, IfMatch condition) {
        Optional<String> discardedBefore = submissions.ownerOfDiscarded(id);
        if (discardedBefore.isPresent()) {
            caller.requireOwner(discardedBefore.get());
            return;
        }
        Submission draft = open.lock(caller, id);
        if (draft.state() != State.DRAFT) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "The submission is %s; only a draft can be discarded".formatted(draft.state().wireName()));
        }
        condition.require(draft);
        submissions.discard(draft);
    }

    /** A wanted slug that was taken once got a number then, and asking for it again changes nothing. */
    private String slug(Submission before, Draft draft) {
        Slug now = new Slug(before.content().slug());
        boolean keeps = draft.slug() == null || now.equals(draft.slug()) || now.isNumbered(draft.slug());
        return keeps ? now.value() : slugs.give(before.id(), draft.wantedSlug());
    }
}
