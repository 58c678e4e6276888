package org.pprnet.ingest.receipt;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.NeedsToken;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.service.overload.OwnSeats;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.problem.Violation;

/** Tells the author how far the newest version of a submission has come. */
@Controller("/submissions/{id}/receipt")
@NeedsToken
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReceiptController {

    private static final int LONGEST_WAIT = 30;

    private final OpenSubmissions open;
    private final Following following;

    ReceiptController(OpenSubmissions open, Following following) {
        this.open = open;
        this.following = following;
    }

    /** @param wait how many seconds at most until the answer, if it is not live everywhere before */
    @Get
    @OwnSeats(value = 64, when = "wait")
    ReceiptView receipt(Authentication token, @PathVariable String id, @QueryValue(defaultValue = "0") int wait)
            throws InterruptedException {
        if (wait < 0 || wait > LONGEST_WAIT) {
            String rule = "wait is %d, must be 0 to %d seconds".formatted(wait, LONGEST_WAIT);
            throw new ProblemException(ProblemType.INVALID, rule, List.of(Violation.at(rule, "wait")));
        }
        UUID submission = open.find(Caller.of(token), OpenSubmissions.id(id)).id();
        return following.untilLive(submission, Duration.ofSeconds(wait))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "The submission was not published"));
    }
}
