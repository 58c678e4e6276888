package org.pprnet.ingest.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.submission.Content;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.page.Articles;

/** A summary as its readers will see it, kept or not. */
@Controller("/desk")
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreviewPage {

    private final DeskPages pages;
    private final Articles articles;
    private final OpenSubmissions open;

    PreviewPage(DeskPages pages, Articles articles, OpenSubmissions open) {
        this.pages = pages;
        this.articles = articles;
        this.open = open;
    }

    @Get(uri = "/submissions/{id}/preview", produces = "text/html")
    HttpResponse<String> kept(Authentication session, @PathVariable String id) {
        Desk desk = Desk.of(session);
        Submission submission = open.find(desk.caller(), OpenSubmissions.id(id));
        return page(desk, submission.content(), submission.author(), null, submission);
    }

    /** Of what is typed: nothing is kept, and nothing is lost. */
    @Post(uri = "/preview", produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> typed(Authentication session, @Body Form form) {
        Desk desk = Desk.of(session);
        Writing writing = Writing.of(form);
        return page(desk, writing.form().content(), desk.caller().name(), writing, null);
    }

    private HttpResponse<String> page(Desk desk, Content content, String author, @Nullable Writing writing,
            @Nullable Submission submission) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("article", articles.content(Previewed.of(content, author)));
        parameters.put("writing", writing);
        parameters.put("submission", submission);
        return pages.page(desk, "Preview", "/desk", "preview", parameters);
    }
}
