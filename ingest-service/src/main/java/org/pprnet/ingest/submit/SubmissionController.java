package org.pprnet.ingest.submit;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.NeedsToken;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.form.Draft;
import org.pprnet.ingest.form.Fields;
import org.pprnet.ingest.submission.Submission;

/** The author's drafts. */
@Controller("/submissions")
@NeedsToken
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubmissionController {

    private final SubmittingSummary submitting;
    private final RepeatedRequests repeated;
    private final OpenSubmissions open;

    SubmissionController(SubmittingSummary submitting, RepeatedRequests repeated, OpenSubmissions open) {
        this.submitting = submitting;
        this.repeated = repeated;
        this.open = open;
    }

    /** A new draft. The same key with the same body gives the same answer, for 7 days. */
    @Post
    @TakesDraft
    @ApiResponse(responseCode = "201", description = "The draft", headers = {
        @io.swagger.v3.oas.annotations.headers.Header(name = "Location", schema = @Schema(type = "string")),
        @io.swagger.v3.oas.annotations.headers.Header(name = "ETag", schema = @Schema(type = "string"))}, content = @Content(mediaType = "application/json", schema = @Schema(implementation = SubmissionView.class)))
    HttpResponse<?> submit(Authentication token, @Nullable @Header("Idempotency-Key") String key,
            @Nullable @Body JsonNode body) {
        Fields fields = Fields.of(body);
        Draft draft = Draft.read(fields);
        fields.done();
        Caller caller = Caller.of(token);
        if (key == null) {
            Submission submission = submitting.submit(caller, UuidCreator.getTimeOrderedEpochPlus1(), draft);
            return answer(submission, created(submission.id()));
        }
        RepeatedRequests.Answer answer = repeated.submit(caller, key, draft);
        return created(answer.submission()).header("ETag", IfMatch.FIRST)
                .body(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static MutableHttpResponse<Object> created(UUID id) {
        return HttpResponse.created(URI.create("/submissions/" + id));
    }

    /** One submission. */
    @Get("/{id}")
    @AnswersEdition
    HttpResponse<SubmissionView> show(Authentication token, @PathVariable String id) {
        return answer(open.find(Caller.of(token), OpenSubmissions.id(id)), HttpResponse.ok());
    }

    /** Other content; of what readers see already, a revision that they see when it is published. */
    @Put("/{id}")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true)
    @TakesDraft
    @AnswersEdition
    HttpResponse<SubmissionView> edit(Authentication token, @PathVariable String id,
            @Nullable @Header("If-Match") String ifMatch, @Nullable @Body JsonNode body) {
        Caller caller = Caller.of(token);
        open.find(caller, OpenSubmissions.id(id));
        IfMatch condition = IfMatch.of(ifMatch);
        Fields fields = Fields.of(body);
        Draft draft = Draft.read(fields);
        fields.done();
        return answer(submitting.edit(caller, OpenSubmissions.id(id), condition, draft), HttpResponse.ok());
    }

    /** Discards a draft that was never published. */
    @Delete("/{id}")
    @ApiResponse(responseCode = "204", description = "It is gone")
    HttpResponse<?> discard(Authentication token, @PathVariable String id) {
        submitting.discard(Caller.of(token), OpenSubmissions.id(id));
        return HttpResponse.noContent();
    }

    static HttpResponse<SubmissionView> answer(Submission submission, MutableHttpResponse<?> answer) {
        return answer.header("ETag", IfMatch.tag(submission)).body(SubmissionView.of(submission));
    }
}
