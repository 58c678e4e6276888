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
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.form.Draft;
import org.pprnet.ingest.submission.Content;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.page.Article;
import org.pprnet.page.Articles;
import org.pprnet.service.problem.ProblemException;

/** What readers would see if it was published now. */
@Controller("/desk")
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreviewPage {

    private static final String NO_TITLE = "(no title yet)";

    private final OpenSubmissions open;
    private final DeskPages pages;
    private final Articles articles;
    private final WritingPages forms;
    private final Clock clock;

    PreviewPage(OpenSubmissions open, DeskPages pages, Articles articles, WritingPages forms, Clock clock) {
        this.open = open;
        this.pages = pages;
        this.articles = articles;
        this.forms = forms;
        this.clock = clock;
    }

    /** Of what is kept. */
    @Get(uri = "/submissions/{id}/preview", produces = "text/html")
    HttpResponse<String> kept(Authentication session, @PathVariable String id) {
        Desk desk = Desk.of(session);
        Submission submission = open.find(desk.caller(), OpenSubmissions.id(id));
        return page(desk, submission, Writing.of(submission), false);
    }

    /** Of what was typed. It is not kept: it waits in the page, for its author to go on. */
    @Post(uri = "/preview", produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> typed(Authentication session, @Body Form form) {
        Desk desk = Desk.of(session);
        Writing writing = Writing.of(form);
        try {
            return page(desk, submission(desk, writing), writing, true);
        } catch (ProblemException problem) {
            return switch (problem.type()) {
                case CONFLICT, NOT_FOUND -> forms.unsaved(desk, writing, Occasion.WITHDRAWN);
                default -> throw problem;
            };
        }
    }

    private Submission submission(Desk desk, Writing writing) {
        Draft draft = writing.form().unfinished();
        UUID id = writing.id();
        if (id == null) {
            return Submission.draft(new UUID(0, 0), desk.caller().subject(), desk.caller().name(), draft.content(""),
                    clock.instant());
        }
        Submission kept = open.find(desk.caller(), id);
        Content typed = draft.content(kept.content().slug(), kept.content());
        return kept.edited(typed, clock.instant());
    }

    private HttpResponse<String> page(Desk desk, Submission submission, Writing writing, boolean unsaved) {
        Article article = titled(Article.of(submission.shownAt(clock.instant())));
        return pages.page(desk, "Preview of “%s”".formatted(article.title()), "", "preview",
                Map.of("article", articles.content(article), "writing", writing, "unsaved", unsaved));
    }

    private static Article titled(Article article) {
        return article.title().isBlank()
                ? new Article(article.language(), NO_TITLE, article.citation(), article.summary(),
                        article.implications(), article.filed())
                : article;
    }
}
