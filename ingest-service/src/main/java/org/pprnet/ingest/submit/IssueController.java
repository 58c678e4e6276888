package org.pprnet.ingest.submit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.NeedsToken;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.form.Fields;

/** The teasers of the monthly issues. */
@Controller("/submissions/issues")
@NeedsToken
@Secured(Roles.EDITOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class IssueController {

    private final AnnouncingIssue announcing;

    IssueController(AnnouncingIssue announcing) {
        this.announcing = announcing;
    }

    /** Sets what announces a month's issue. */
    @Put("/{month}")
    @RequestBody(required = true, content = @Content(mediaType = "application/json", schema = @Schema(implementation = Teaser.class)))
    Issue announce(@PathVariable String month, @Nullable @Body JsonNode body) {
        Fields address = Fields.of(JsonNodeFactory.instance.objectNode().put("month", month));
        YearMonth issue = address.month("month");
        address.done();
        String teaser = Teaser.read(body).teaser();
        announcing.announce(requireNonNull(issue), teaser);
        return new Issue(issue, teaser);
    }

    /** What is to announce an issue. */
    record Teaser(@Schema(maxLength = AnnouncingIssue.LONGEST) String teaser) {

        static Teaser read(@Nullable JsonNode body) {
            Fields fields = Fields.of(body);
            Teaser teaser = new Teaser(fields.text("teaser", AnnouncingIssue.LONGEST));
            fields.done();
            return teaser;
        }
    }

    /** An issue as it was announced. */
    record Issue(YearMonth month, String teaser) {}
}
