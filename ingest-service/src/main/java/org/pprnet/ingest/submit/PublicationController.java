package org.pprnet.ingest.submit;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.form.Fields;

/** Whether readers see a submission. */
@Controller("/submissions/{id}/publication")
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PublicationController {

    private final PublishingSummary publishing;
    private final OpenSubmissions open;

    PublicationController(PublishingSummary publishing, OpenSubmissions open) {
        this.publishing = publishing;
        this.open = open;
    }

    /** Publishes the present content, now or at an instant. */
    @Put
    HttpResponse<SubmissionView> publish(Authentication token, @PathVariable String id,
            @Nullable @Body JsonNode body) {
        Caller caller = Caller.of(token);
        open.find(caller, OpenSubmissions.id(id));
        Fields fields = Fields.of(body);
        YearMonth issue = fields.month("issue");
        Instant at = fields.instant("at");
        fields.done();
        return SubmissionController.answer(publishing.publish(caller, OpenSubmissions.id(id), issue, at),
                HttpResponse.ok());
    }

    /** Takes off the schedule what waits to be published, be it a revision of what readers see. */
    @Delete("/schedule")
    HttpResponse<SubmissionView> unschedule(Authentication token, @PathVariable String id) {
        return SubmissionController.answer(publishing.unschedule(Caller.of(token), OpenSubmissions.id(id)),
                HttpResponse.ok());
    }

    /** Withdraws what readers see, for good; what is only scheduled becomes a draft again. */
    @Delete
    HttpResponse<SubmissionView> withdraw(Authentication token, @PathVariable String id,
            @Nullable @QueryValue String reason, @Nullable @Body JsonNode body) {
        return SubmissionController.answer(
                publishing.withdraw(Caller.of(token), OpenSubmissions.id(id), Reason.of(body, reason)),
                HttpResponse.ok());
    }
}
