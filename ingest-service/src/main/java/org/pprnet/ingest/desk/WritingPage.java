package org.pprnet.ingest.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.ingest.submit.IfMatch;
import org.pprnet.ingest.submit.RepeatedRequests;
import org.pprnet.ingest.submit.SubmittingSummary;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Where summaries are written. */
@Controller("/desk")
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WritingPage {

    private final WritingPages pages;
    private final SubmittingSummary submitting;
    private final RepeatedRequests repeated;
    private final OpenSubmissions open;

    WritingPage(WritingPages pages, SubmittingSummary submitting, RepeatedRequests repeated, OpenSubmissions open) {
        this.pages = pages;
        this.submitting = submitting;
        this.repeated = repeated;
        this.open = open;
    }

    @Get(uri = "/new", produces = "text/html")
    HttpResponse<String> begin(Authentication session) {
        return pages.form(Desk.of(session), Writing.blank());
    }

    @Post(uri = "/new", produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> submit(Authentication session, @Body Form form) {
        Desk desk = Desk.of(session);
        Writing writing = Writing.of(form);
        try {
            return kept(repeated.submit(desk.caller(), writing.key(), writing.form().draft()), writing, form);
        } catch (ProblemException problem) {
            Optional<UUID> made = repeated.madeUnder(desk.caller(), writing.key());
            if (made.isPresent() && problem.errors().isEmpty()) {
                return pages.again(desk, writing, open.find(desk.caller(), made.get()));
            }
            return refused(desk, writing, problem);
        }
    }

    /** @param saved key of the form that was just kept; empty for one without a key */
    @Get(uri = "/submissions/{id}/edit", produces = "text/html")
    HttpResponse<String> show(Authentication session, @PathVariable String id, @Nullable @QueryValue String saved) {
        Desk desk = Desk.of(session);
        Submission submission = open.find(desk.caller(), OpenSubmissions.id(id));
        if (submission.state() == State.WITHDRAWN) {
            throw new ProblemException(ProblemType.CONFLICT, "The submission was withdrawn, and that is final");
        }
        return saved == null
                ? pages.form(desk, Writing.of(submission))
                : pages.saved(desk, submission, saved);
    }

    @Post(uri = "/submissions/{id}/edit", produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> edit(Authentication session, @PathVariable String id, @Body Form form) {
        Desk desk = Desk.of(session);
        Writing writing = Writing.of(form);
        UUID submission = OpenSubmissions.id(id);
        open.find(desk.caller(), submission);
        try {
            return kept(submitting.edit(desk.caller(), submission, IfMatch.edition(writing.edition()),
                    writing.form().draft()), writing, form);
        } catch (ProblemException problem) {
            return problem.type() == ProblemType.PRECONDITION_FAILED
                    ? pages.overtaken(desk, writing, open.find(desk.caller(), submission))
                    : refused(desk, writing, problem);
        }
    }

    /** Back from where the text was looked at, with the text. */
    @Post(uri = "/writing", produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> goOn(Authentication session, @Body Form form) {
        return pages.form(Desk.of(session), Writing.of(form));
    }

    /** What there is to look at again in a text that is being written; a part of the page. */
    @Post(uri = "/advice", produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> advise(Authentication session, @Body Form form) {
        return pages.advice(Desk.of(session), SummaryForm.of(form));
    }

    private static HttpResponse<String> kept(Submission submission, Writing writing, Form form) {
        boolean publishes = form.text("then").filter("publish"::equals).isPresent();
        String page = publishes ? "publish" : "edit";
        return DeskPages.seeOther("/desk/submissions/%s/%s?saved=%s".formatted(submission.id(), page, writing.key()));
    }

    private HttpResponse<String> refused(Desk desk, Writing writing, ProblemException problem) {
        if (problem.type() != ProblemType.INVALID) {
            throw problem;
        }
        return pages.refused(desk, writing, problem);
    }
}
