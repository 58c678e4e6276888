package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.desk.Outcome.Refused;
import org.pprnet.ingest.desk.Outcome.Saved;
import org.pprnet.ingest.difference.Difference;
import org.pprnet.ingest.difference.FieldDifference;
import org.pprnet.ingest.form.Draft;
import org.pprnet.ingest.submission.Content;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.ingest.submit.IfMatch;
import org.pprnet.ingest.submit.RepeatedRequests;
import org.pprnet.ingest.submit.SubmittingSummary;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** An author saves what they wrote. Whatever stands in the way, what they typed comes back to them. */
@Singleton
class SavingWriting {

    private static final int FIRST_EDITION = 1;

    private final RepeatedRequests repeated;
    private final SubmittingSummary submitting;
    private final OpenSubmissions open;

    SavingWriting(RepeatedRequests repeated, SubmittingSummary submitting, OpenSubmissions open) {
        this.repeated = repeated;
        this.submitting = submitting;
        this.open = open;
    }

    Outcome save(Caller caller, Writing writing) {
        Draft draft;
        try {
            draft = writing.form().draft();
        } catch (ProblemException broken) {
            return new Refused(writing, Occasion.INVALID, FormErrors.of(broken), List.of());
        }
        return writing.isNew() ? begin(caller, writing, draft) : edit(caller, writing, draft);
    }

    private Outcome begin(Caller caller, Writing writing, Draft draft) {
        try {
            return new Saved(open.find(caller, repeated.submit(caller, writing.key(), draft).submission()));
        } catch (ProblemException refused) {
            UUID made = repeated.madeUnder(caller, writing.key()).orElseThrow(() -> refused);
            if (refused.type() == ProblemType.INVALID) {
                // The same form, sent again with other words: whoever sends it saw what its first sending made.
                return edit(caller, writing.over(made, FIRST_EDITION), draft);
            }
            return Refused.because(Occasion.DISCARDED, writing.asNew());
        }
    }

    private Outcome edit(Caller caller, Writing writing, Draft draft) {
        UUID id = requireNonNull(writing.id());
        try {
            return new Saved(submitting.edit(caller, id, IfMatch.edition(writing.edition()), draft));
        } catch (ProblemException refused) {
            return switch (refused.type()) {
                case PRECONDITION_FAILED -> changed(open.find(caller, id), writing, draft);
                case CONFLICT -> Refused.because(Occasion.WITHDRAWN, writing);
                case NOT_FOUND -> Refused.because(Occasion.DISCARDED, writing.asNew());
                default -> throw refused;
            };
        }
    }

    /** A form that was sent twice finds its own words there: they are saved. */
    private static Outcome changed(Submission now, Writing writing, Draft draft) {
        if (now.state() == State.WITHDRAWN) {
            return Refused.because(Occasion.WITHDRAWN, writing);
        }
        String slug = draft.slug() == null ? now.content().slug() : draft.slug().value();
        Content mine = draft.content(slug, now.content());
        List<FieldDifference> stored = Difference.between(now.content(), mine);
        return stored.isEmpty()
                ? new Saved(now)
                : new Refused(writing.over(now.id(), now.edition()), Occasion.CHANGED, FormErrors.NONE, stored);
    }
}
