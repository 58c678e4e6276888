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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.NeedsToken;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.form.Fields;

/** Whether readers see a submission. */
@Controller("/submissions/{id}/publication")
@NeedsToken
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PublicationController {

    private final PublishingSummary publishing;

    PublicationController(PublishingSummary publishing) {
        this.publishing = publishing;
    }

    /** Publishes the present content, now or at an instant. */
    @Put
    @AnswersEdition
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(implementation = Order.class)))
    HttpResponse<SubmissionView> publish(Authentication token, @PathVariable String id,
            @Nullable @Body JsonNode body) {
        return SubmissionController.answer(
                publishing.publish(Caller.of(token), OpenSubmissions.id(id), () -> Order.read(body)),
                HttpResponse.ok());
    }

    /** Takes off the schedule what waits to be published, be it a revision of what readers see. */
    @Delete("/schedule")
    @AnswersEdition
    HttpResponse<SubmissionView> unschedule(Authentication token, @PathVariable String id) {
        return SubmissionController.answer(publishing.unschedule(Caller.of(token), OpenSubmissions.id(id)),
                HttpResponse.ok());
    }

    /** Withdraws what readers see, for good; what is only scheduled becomes a draft again. */
    @Delete
    @AnswersEdition
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(implementation = Withdrawal.class)))
    HttpResponse<SubmissionView> withdraw(Authentication token, @PathVariable String id,
            @Nullable @QueryValue String reason, @Nullable @Body JsonNode body) {
        return SubmissionController.answer(
                publishing.withdraw(Caller.of(token), OpenSubmissions.id(id), Reason.of(body, reason)),
                HttpResponse.ok());
    }

    /**
     * Says in the description of the interface what {@link Reason} reads.
     *
     * @param reason why; must be there for what readers see
     */
    record Withdrawal(@Nullable @Schema(maxLength = Reason.LONGEST) String reason) {}

    /**
     * What is to be published how.
     *
     * @param issue the month to file it under; the one it has
     * @param at when; now
     */
    record Order(@Nullable YearMonth issue, @Nullable Instant at) {

        static Order read(@Nullable JsonNode body) {
            Fields fields = Fields.of(body);
            Order order = new Order(fields.month("issue"), fields.instant("at"));
            fields.done();
            return order;
        }
    }
}
