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
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.ingest.submit.IfMatch;
import org.pprnet.ingest.submit.PublishingSummary;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Asks when something is to be published, and does it. */
@Controller("/desk/submissions/{id}/publish")
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PublishPage {

    private final DecisionSheets sheets;
    private final OpenSubmissions open;
    private final PublishingSummary publishing;
    private final DeskTime time;
    private final Clock clock;

    PublishPage(DecisionSheets sheets, OpenSubmissions open, PublishingSummary publishing, DeskTime time,
            Clock clock) {
        this.sheets = sheets;
        this.open = open;
        this.publishing = publishing;
        this.time = time;
        this.clock = clock;
    }

    /** @param saved key of the form that was kept just before; empty for one without a key */
    @Get(produces = "text/html")
    HttpResponse<String> ask(Authentication session, @PathVariable String id, @Nullable @QueryValue String saved) {
        Desk desk = Desk.of(session);
        Submission submission = open.find(desk.caller(), OpenSubmissions.id(id));
        return submission.isPending()
                ? sheets.publish(desk, submission, PublishForm.of(submission, time, clock.instant()), saved)
                : DeskPages.seeOther(Sheet.address(submission));
    }

    @Post(produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> publish(Authentication session, @PathVariable String id, @Body Form form) {
        Desk desk = Desk.of(session);
        PublishForm sent = PublishForm.of(form);
        Submission before = open.find(desk.caller(), OpenSubmissions.id(id));
        try {
            PublishForm.Order order = sent.read(time, before, clock.instant());
            Submission now = publishing.publish(desk.caller(), before.id(), IfMatch.edition(sent.edition()),
                    order.issue(), order.at());
            return isSeen(sent, now)
                    ? DeskPages.seeOther((now.isPending() ? Done.SCHEDULED : Done.PUBLISHED).address(now))
                    : sheets.overtaken(desk, now, "publish");
        } catch (ProblemException problem) {
            if (problem.type() == ProblemType.INVALID) {
                return sheets.refused(desk, before, sent, problem);
            }
            if (!DecisionSheets.isOvertaken(problem)) {
                throw problem;
            }
            return sheets.overtaken(desk, open.find(desk.caller(), before.id()), "publish");
        }
    }

    /** Publishing is one step, and so is scheduling, with another when it is time: more were somebody else's. */
    private static boolean isSeen(PublishForm sent, Submission now) {
        return now.edition() - sent.edition() <= (sent.later() ? 2 : 1);
    }
}
