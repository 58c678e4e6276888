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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.NeedsToken;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.difference.FieldDifference;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.submission.Revision;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.service.reading.Cursor;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;

/** What one submission said, and what became of it. */
@Controller("/submissions/{id}")
@NeedsToken
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HistoryController {

    private final Submissions submissions;
    private final OpenSubmissions open;
    private final ComparingRevisions comparing;

    HistoryController(Submissions submissions, OpenSubmissions open, ComparingRevisions comparing) {
        this.submissions = submissions;
        this.open = open;
        this.comparing = comparing;
    }

    /** What one submission says and said, newest first. */
    @Get("/revisions")
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

    /**
     * What one revision says otherwise than another.
     *
     * @param from number of the older one; the one that readers see, else the one before
     * @param to number of the newer one; the present one
     */
    @Get("/difference")
    DifferenceView difference(Authentication token, @PathVariable String id, @Nullable @QueryValue Integer from,
            @Nullable @QueryValue Integer to) {
        Submission submission = open.find(Caller.of(token), OpenSubmissions.id(id));
        ComparingRevisions.Compared compared = comparing.compare(submission, from, to);
        return new DifferenceView(compared.from().number(), compared.to().number(), compared.fields());
    }

    /** Only the fields that differ. */
    record DifferenceView(int from, int to, List<FieldDifference> fields) {}
}
