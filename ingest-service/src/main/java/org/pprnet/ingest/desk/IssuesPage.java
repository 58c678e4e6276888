package org.pprnet.ingest.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.store.Issue;
import org.pprnet.ingest.store.Teasers;
import org.pprnet.ingest.submit.AnnouncingIssue;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** The monthly issues, and what announces them. */
@Controller("/desk/issues")
@Secured(Roles.EDITOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class IssuesPage {

    private static final String SECTION = "/desk/issues";
    private static final int AT_ONCE = 24;

    private final DeskPages pages;
    private final Teasers teasers;
    private final AnnouncingIssue announcing;
    private final DeskTime time;
    private final Clock clock;

    IssuesPage(DeskPages pages, Teasers teasers, AnnouncingIssue announcing, DeskTime time, Clock clock) {
        this.pages = pages;
        this.teasers = teasers;
        this.announcing = announcing;
        this.time = time;
        this.clock = clock;
    }

    /**
     * The months, newest first.
     *
     * @param month the one whose teaser is in the form
     * @param before only earlier months
     * @param done the one that was just announced
     */
    @Get(produces = "text/html")
    HttpResponse<String> show(Authentication session, @Nullable @QueryValue String month,
            @Nullable @QueryValue String before, @Nullable @QueryValue String done) {
        YearMonth chosen = month(month);
        TeaserForm form = TeaserForm.of(chosen == null ? time.month(clock.instant()) : chosen, teasers);
        return page(Desk.of(session), form, month(before), month(done), FormErrors.NONE);
    }

    @Post(produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> announce(Authentication session, @Body Form form) {
        TeaserForm sent = TeaserForm.of(form);
        try {
            TeaserForm.Announcement announcement = sent.read(teasers);
            announcing.announce(announcement.month(), announcement.teaser());
            return DeskPages.seeOther("%s?done=%s".formatted(SECTION, announcement.month()));
        } catch (ProblemException problem) {
            if (problem.type() != ProblemType.INVALID) {
                throw problem;
            }
            return page(Desk.of(session), sent.known(), null, null, FormErrors.of(problem))
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private MutableHttpResponse<String> page(Desk desk, TeaserForm form, @Nullable YearMonth before,
            @Nullable YearMonth done, FormErrors errors) {
        List<Issue> found = teasers.issues(before, AT_ONCE + 1);
        List<Issue> shown = found.subList(0, Math.min(AT_ONCE, found.size()));
        YearMonth older = found.size() > shown.size() ? shown.getLast().month() : null;
        return pages.page(desk, errors.isEmpty() ? "Issues" : "Error: Issues", SECTION, "issues",
                Map.of("view", new IssuesView(form, shown, older, done), "errors", errors));
    }

    /** A month of an address; one that cannot be read is none. */
    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
