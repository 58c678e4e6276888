package org.pprnet.ingest.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.store.SubmissionFilter;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.service.problem.ProblemException;

/** Where the author begins: what waits, by state. */
@Controller("/desk")
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ListPage {

    private static final int AT_ONCE = 25;

    private final DeskPages pages;
    private final Submissions submissions;
    private final DeskTime time;

    ListPage(DeskPages pages, Submissions submissions, DeskTime time) {
        this.pages = pages;
        this.submissions = submissions;
        this.time = time;
    }

    /**
     * A part of the list, newest first.
     *
     * @param after the last one of the page before
     * @param done {@code discarded}, after that was done
     */
    @Get(produces = "text/html")
    HttpResponse<String> list(Authentication session, @Nullable @QueryValue String state,
            @Nullable @QueryValue String q, @Nullable @QueryValue String month, @Nullable @QueryValue String after,
            @Nullable @QueryValue String done) {
        Desk desk = Desk.of(session);
        ListQuery query = ListQuery.of(state, q, month, after);
        try {
            return page(desk, query, query.filter(desk.caller()), FormErrors.NONE, "discarded".equals(done));
        } catch (ProblemException problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return page(desk, query, query.all(desk.caller()), FormErrors.of(problem), false)
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private MutableHttpResponse<String> page(Desk desk, ListQuery query, SubmissionFilter filter,
            FormErrors errors, boolean discarded) {
        List<Submission> found = submissions.page(filter, query.after(), AT_ONCE + 1);
        List<Submission> shown = found.subList(0, Math.min(AT_ONCE, found.size()));
        String older = found.size() > shown.size() ? query.after(shown.getLast().id()).address() : null;
        ListView view = new ListView(query, tabs(query, filter),
                shown.stream().map(submission -> new Sheet(submission, time)).toList(), older, discarded, time.zone());
        String title = errors.isEmpty() ? "Submissions" : "Error: Submissions";
        return pages.page(desk, title, "/desk", "list", Map.of("view", view, "errors", errors));
    }

    private List<ListView.Tab> tabs(ListQuery query, SubmissionFilter filter) {
        return Arrays.stream(Shelf.values())
                .map(shelf -> new ListView.Tab(shelf.label(), query.on(shelf).address(),
                        submissions.count(shelf.of(filter)), shelf == query.shelf()))
                .toList();
    }
}
