package org.pprnet.ingest.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.ingest.submit.FilingSummary;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Files one submission after the other. */
@Controller("/desk/filing")
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FilingPage {

    private final FilingQueue queue;
    private final FilingSummary filing;
    private final OpenSubmissions open;
    private final FilingSheets sheets;

    FilingPage(FilingQueue queue, FilingSummary filing, OpenSubmissions open, FilingSheets sheets) {
        this.queue = queue;
        this.filing = filing;
        this.open = open;
        this.sheets = sheets;
    }

    /** The next one at a place. */
    @Get(produces = "text/html")
    HttpResponse<String> next(Authentication session, @Nullable @QueryValue String order,
            @Nullable @QueryValue String after, @Nullable @QueryValue String filed) {
        Desk desk = Desk.of(session);
        Submission before = filed == null ? null : open.find(desk.caller(), OpenSubmissions.id(filed));
        return sheets.next(desk, queue.at(desk.caller(), FilingPlace.of(order, after)), before);
    }

    /** Files one, and goes on to the next. */
    @Post(produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> file(Authentication session, @Body Form form) {
        Desk desk = Desk.of(session);
        FilingForm sent = FilingForm.of(form);
        if (!sent.isSomething()) {
            return again(desk, sent, FilingSheets.Trouble.NOTHING_CHOSEN).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            filing.file(desk.caller(), sent.id(), sent.edition(), sent.topics(), sent.researchTypes());
        } catch (ProblemException problem) {
            if (problem.type() != ProblemType.PRECONDITION_FAILED) {
                throw problem;
            }
            return again(desk, sent, FilingSheets.Trouble.CHANGED_MEANWHILE).status(HttpStatus.CONFLICT);
        }
        return DeskPages.seeOther(sent.place().behind(sent.id()).address() + "&filed=" + sent.id());
    }

    private MutableHttpResponse<String> again(Desk desk, FilingForm sent, FilingSheets.Trouble trouble) {
        Submission now = open.find(desk.caller(), sent.id());
        if (now.state() == State.WITHDRAWN) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "“%s” was withdrawn meanwhile, and is filed no more".formatted(now.content().title()));
        }
        return sheets.again(desk, queue.at(desk.caller(), sent.place()), now, sent, trouble);
    }
}
