package org.pprnet.ingest.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import java.util.function.Supplier;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.ingest.submit.IfMatch;
import org.pprnet.ingest.submit.PublishingSummary;
import org.pprnet.ingest.submit.Reason;
import org.pprnet.ingest.submit.SubmittingSummary;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Asks before something is taken back, and does it: off the schedule, from its readers, or for good while nobody saw it. */
@Controller("/desk/submissions/{id}")
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionPage {

    private final DecisionSheets sheets;
    private final OpenSubmissions open;
    private final PublishingSummary publishing;
    private final SubmittingSummary submitting;

    DecisionPage(DecisionSheets sheets, OpenSubmissions open, PublishingSummary publishing,
            SubmittingSummary submitting) {
        this.sheets = sheets;
        this.open = open;
        this.publishing = publishing;
        this.submitting = submitting;
    }

    @Get(uri = "/unschedule", produces = "text/html")
    HttpResponse<String> askUnschedule(Authentication session, @PathVariable String id) {
        return ask(session, id, Decision.UNSCHEDULE);
    }

    @Get(uri = "/withdraw", produces = "text/html")
    HttpResponse<String> askWithdraw(Authentication session, @PathVariable String id) {
        return ask(session, id, Decision.WITHDRAW);
    }

    @Get(uri = "/discard", produces = "text/html")
    HttpResponse<String> askDiscard(Authentication session, @PathVariable String id) {
        return ask(session, id, Decision.DISCARD);
    }

    @Post(uri = "/unschedule", produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> unschedule(Authentication session, @PathVariable String id, @Body Form form) {
        Caller caller = Desk.of(session).caller();
        UUID submission = OpenSubmissions.id(id);
        return decided(session, submission, Decision.UNSCHEDULE, form, () -> {
            Submission now = publishing.unschedule(caller, submission, seen(form));
            return now.isPending()
                    ? DeskPages.seeOther(Done.UNSCHEDULED.address(now))
                    : sheets.overtaken(Desk.of(session), now, Decision.UNSCHEDULE.wireName());
        });
    }

    @Post(uri = "/withdraw", produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> withdraw(Authentication session, @PathVariable String id, @Body Form form) {
        Caller caller = Desk.of(session).caller();
        UUID submission = OpenSubmissions.id(id);
        Reason reason = Reason.of(null, form.text("reason").orElse(""));
        return decided(session, submission, Decision.WITHDRAW, form, () -> DeskPages.seeOther(Done.WITHDRAWN
                .address(publishing.withdraw(caller, submission, seen(form), reason))));
    }

    @Post(uri = "/discard", produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> discard(Authentication session, @PathVariable String id, @Body Form form) {
        Caller caller = Desk.of(session).caller();
        UUID submission = OpenSubmissions.id(id);
        return decided(session, submission, Decision.DISCARD, form, () -> {
            submitting.discard(caller, submission, seen(form));
            return DeskPages.seeOther("/desk?done=discarded");
        });
    }

    private HttpResponse<String> ask(Authentication session, String id, Decision decision) {
        Desk desk = Desk.of(session);
        Submission submission = open.find(desk.caller(), OpenSubmissions.id(id));
        return decision.isOpen(submission)
                ? sheets.ask(desk, submission, decision)
                : DeskPages.seeOther(Sheet.address(submission));
    }

    private HttpResponse<String> decided(Authentication session, UUID id, Decision decision, Form form,
            Supplier<HttpResponse<String>> step) {
        try {
            return step.get();
        } catch (ProblemException problem) {
            Desk desk = Desk.of(session);
            if (problem.type() == ProblemType.INVALID) {
                return sheets.refused(desk, open.find(desk.caller(), id), decision, form, problem);
            }
            if (!DecisionSheets.isOvertaken(problem)) {
                throw problem;
            }
            return sheets.overtaken(desk, open.find(desk.caller(), id), decision.wireName());
        }
    }

    private static IfMatch seen(Form form) {
        return IfMatch.edition(form.number("edition"));
    }
}
