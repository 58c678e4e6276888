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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.desk.Outcome.Refused;
import org.pprnet.ingest.desk.Outcome.Saved;

/** Where summaries are written, and saved. */
@Controller("/desk")
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WritingPage {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final OpenSubmissions open;
    private final SavingWriting saving;
    private final WritingPages pages;

    WritingPage(OpenSubmissions open, SavingWriting saving, WritingPages pages) {
        this.open = open;
        this.saving = saving;
        this.pages = pages;
    }

    /** An empty form. */
    @Get(uri = "/new", produces = "text/html")
    HttpResponse<String> begin(Authentication session) {
        return pages.begin(Desk.of(session));
    }

    /** @param saved the writing that was just saved */
    @Get(uri = "/submissions/{id}/edit", produces = "text/html")
    HttpResponse<String> edit(Authentication session, @PathVariable String id, @Nullable @QueryValue String saved) {
        Desk desk = Desk.of(session);
        return pages.edit(desk, open.find(desk.caller(), OpenSubmissions.id(id)),
                saved == null ? Occasion.OPENED : Occasion.SAVED);
    }

    /** Keeps a new draft: one, however often its form is sent. */
    @Post(uri = "/new", produces = "text/html")
    @Consumes(FORM)
    HttpResponse<String> create(Authentication session, @Body Form form) {
        Writing sent = Writing.of(form);
        return save(Desk.of(session), form, new Writing(null, 0, sent.key(), sent.form()));
    }

    /** Keeps what was written, in the place of the edition that it began with. */
    @Post(uri = "/submissions/{id}/edit", produces = "text/html")
    @Consumes(FORM)
    HttpResponse<String> save(Authentication session, @PathVariable String id, @Body Form form) {
        Writing sent = Writing.of(form);
        return save(Desk.of(session), form, sent.over(OpenSubmissions.id(id), sent.edition()));
    }

    /** Back from the preview, with what was typed. */
    @Post(uri = "/writing", produces = "text/html")
    @Consumes(FORM)
    HttpResponse<String> goOn(Authentication session, @Body Form form) {
        return pages.unsaved(Desk.of(session), Writing.of(form), Occasion.UNSAVED);
    }

    /** What is said beside a text while it is written. */
    @Post(uri = "/advice", produces = "text/html")
    @Consumes(FORM)
    HttpResponse<String> advise(Authentication session, @Body Form form) {
        return pages.remarks(Desk.of(session), Writing.of(form));
    }

    private HttpResponse<String> save(Desk desk, Form form, Writing writing) {
        return switch (saving.save(desk.caller(), writing)) {
            case Saved(var submission) -> DeskPages.seeOther(next(form, submission.id()) + "?saved="
                    + URLEncoder.encode(writing.key(), StandardCharsets.UTF_8));
            case Refused refused -> pages.again(desk, refused);
        };
    }

    private static String next(Form form, UUID submission) {
        boolean publish = form.text("then").filter("publish"::equals).isPresent();
        return publish
                ? "/desk/submissions/%s/publish".formatted(submission)
                : "/desk/submissions/%s/edit".formatted(submission);
    }
}
