package org.pprnet.ingest.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.receipt.Following;
import org.pprnet.ingest.receipt.ReceiptView;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.ingest.submit.ComparingRevisions;
import org.pprnet.service.overload.OwnSeats;

/** One submission: where it is, what can be done with it, and what it said. */
@Controller("/desk/submissions/{id}")
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubmissionPage {

    private static final int LONGEST_WAIT = 30;

    private final SubmissionSheets sheets;
    private final OpenSubmissions open;
    private final Following following;
    private final ComparingRevisions comparing;

    SubmissionPage(SubmissionSheets sheets, OpenSubmissions open, Following following, ComparingRevisions comparing) {
        this.sheets = sheets;
        this.open = open;
        this.following = following;
        this.comparing = comparing;
    }

    /**
     * The submission.
     *
     * @param done what was just done with it
     * @param since when the page began to come again by itself, in seconds of the epoch
     * @param before revision from which on its history is shown
     */
    @Get(produces = "text/html")
    HttpResponse<String> show(Authentication session, @PathVariable String id, @Nullable @QueryValue String done,
            @Nullable @QueryValue Long since, @Nullable @QueryValue Integer before) throws InterruptedException {
        Desk desk = Desk.of(session);
        Submission submission = open.find(desk.caller(), OpenSubmissions.id(id));
        ReceiptView receipt = following.untilLive(submission.id(), Duration.ZERO).orElse(null);
        return sheets.submission(desk, submission, receipt, Done.of(done, submission), since,
                before == null ? Integer.MAX_VALUE : before);
    }

    /**
     * How far the newest version has come, as a part of the page.
     *
     * @param wait how many seconds at most until the answer, if nothing becomes known before
     * @param seen in how many views the page shows it as live
     */
    @Get(uri = "/receipt", produces = "text/html")
    @OwnSeats(value = 64, when = "wait")
    HttpResponse<String> receipt(Authentication session, @PathVariable String id,
            @QueryValue(defaultValue = "0") int wait, @QueryValue(defaultValue = "0") int seen)
            throws InterruptedException {
        Submission submission = open.find(Desk.of(session).caller(), OpenSubmissions.id(id));
        Duration longest = Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT));
        return sheets.receipt(submission,
                following.untilLiveIn(seen + 1, submission.id(), longest).orElse(null));
    }

    /** What one revision says otherwise than another. */
    @Get(uri = "/difference", produces = "text/html")
    HttpResponse<String> difference(Authentication session, @PathVariable String id,
            @Nullable @QueryValue Integer from, @Nullable @QueryValue Integer to) {
        Desk desk = Desk.of(session);
        Submission submission = open.find(desk.caller(), OpenSubmissions.id(id));
        return sheets.difference(desk, submission, comparing.compare(submission, from, to));
    }
}
