package org.pprnet.ingest.submit;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.NeedsToken;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.form.Draft;
import org.pprnet.ingest.form.Fields;
import org.pprnet.ingest.lint.Advising;
import org.pprnet.ingest.lint.Advising.Advised;
import org.pprnet.ingest.submission.Content;
import org.pprnet.ingest.suggest.Suggesting;
import org.pprnet.ingest.suggest.Suggestions;

/** What can be said of a text while it is being written. Nothing of it is kept. */
@Controller("/submissions")
@NeedsToken
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdviceController {

    private final Advising advising;
    private final Suggesting suggesting;
    private final OpenSubmissions open;

    AdviceController(Advising advising, Suggesting suggesting, OpenSubmissions open) {
        this.advising = advising;
        this.suggesting = suggesting;
        this.open = open;
    }

    /** Advice, the citation as it was understood, and the count of words. The body may be unfinished. */
    @Post("/advice")
    @Status(HttpStatus.OK)
    Advised advise(Authentication token, @Nullable @Body JsonNode body) {
        return advising.advise(unfinished(body), Caller.of(token).name());
    }

    /** What the text may be filed under. The body may be unfinished. */
    @Post("/suggestions")
    @Status(HttpStatus.OK)
    Suggestions suggest(@Nullable @Body JsonNode body) {
        return suggesting.suggest(unfinished(body));
    }

    /** What a submission may be filed under, whatever it is filed under now. */
    @Get("/{id}/suggestions")
    Suggestions suggest(Authentication token, @PathVariable String id) {
        return suggesting.suggest(open.find(Caller.of(token), OpenSubmissions.id(id)).content());
    }

    private static Content unfinished(@Nullable JsonNode body) {
        Fields fields = Fields.of(body);
        Draft draft = Draft.readUnfinished(fields);
        fields.done();
        return draft.content("");
    }
}
