package org.pprnet.ingest.submit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.submission.Revision;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.problem.Violation;
import org.pprnet.service.reading.Cursor;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;

/** Lists of submissions, newest first, and of what one of them said. */
@Controller("/submissions")
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ListController {

    private final Submissions submissions;
    private final OpenSubmissions open;

    ListController(Submissions submissions, OpenSubmissions open) {
        this.submissions = submissions;
        this.open = open;
    }

    /** The caller's own submissions; an editor's are everybody's. */
    @Get
    Page<SubmissionView> list(Authentication token, @Nullable @QueryValue String state, @RequestBean Paging paging) {
        Caller caller = Caller.of(token);
        String owner = caller.isEditor() ? null : caller.subject();
        State chosen = state == null ? null : state(state);
        String list = "submissions?state=" + state;
        Optional<UUID> after = paging.after(list, 1).map(cursor -> OpenSubmissions.id(cursor.keys().getFirst()));
        List<Submission> found = submissions.page(owner, chosen, after.orElse(null), paging.limit() + 1);
        List<Submission> page = found.subList(0, Math.min(paging.limit(), found.size()));
        String next = found.size() == page.size() ? null : Cursor.of(page.getLast().id().toString()).encoded(list);
        return new Page<>(page.stream().map(SubmissionView::of).toList(), next, submissions.count(owner, chosen));
    }

    /** What one submission says and said, newest first. */
    @Get("/{id}/revisions")
    Page<RevisionView> revisions(Authentication token, @PathVariable String id, @RequestBean Paging paging) {
        Submission submission = open.find(Caller.of(token), OpenSubmissions.id(id));
        String list = "revisions of " + id;
        int before = paging.after(list, 1).map(cursor -> Integer.valueOf(cursor.keys().getFirst()))
                .orElse(Integer.MAX_VALUE);
        List<Revision> page = submissions.revisions(submission, before, paging.limit());
        boolean more = !page.isEmpty() && page.getLast().number() > 1;
        String next = more ? Cursor.of(Integer.toString(page.getLast().number())).encoded(list) : null;
        return new Page<>(page.stream().map(RevisionView::of).toList(), next, submission.revision());
    }

    private static State state(String name) {
        return Arrays.stream(State.values()).filter(state -> state.wireName().equals(name)).findFirst()
                .orElseThrow(() -> {
                    String rule = "state must be one of draft, scheduled, published, withdrawn";
                    return new ProblemException(ProblemType.INVALID, rule, List.of(Violation.at(rule, "state")));
                });
    }
}
