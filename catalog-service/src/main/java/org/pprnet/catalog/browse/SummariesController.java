package org.pprnet.catalog.browse;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.function.Function;
import org.pprnet.events.SummaryView;
import org.pprnet.service.problem.Problem;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.AlsoTakes;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;

/** The summaries. */
@Controller("/summaries")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SummariesController {

    private final Summaries summaries;
    private final Addresses addresses;
    private final Revisions revisions;

    SummariesController(Summaries summaries, Addresses addresses, Revisions revisions) {
        this.summaries = summaries;
        this.addresses = addresses;
        this.revisions = revisions;
    }

    /** Those that fit the filters, newest issue first. */
    @Get
    @AlsoTakes({"topic", "type", "month", "author", "by", "year", "doi", "match"})
    Page<SummaryView> list(HttpRequest<?> request, @RequestBean Paging paging) {
        return summaries.list(Filters.of(request.getParameters()), paging);
    }

    /** One, by its slug or id. */
    @Get("/{slug}")
    HttpResponse<?> summary(HttpRequest<?> request, String slug) {
        return answer(request, slug, "", summary -> summary);
    }

    /** Its versions, newest first. */
    @Get("/{slug}/revisions")
    HttpResponse<?> revisions(HttpRequest<?> request, String slug, @RequestBean Paging paging) {
        return answer(request, slug, "/revisions", summary -> revisions.list(summary.id(), paging));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, String slug, String rest,
            Function<SummaryView, Object> body) {
        return switch (addresses.find(slug)) {
            case Found.Live(var summary) -> HttpResponse.ok(body.apply(summary));
            case Found.Moved(var now) -> Redirect.to(request, "/summaries/" + now + rest);
            case Found.Withdrawn withdrawn -> HttpResponse.status(ProblemType.WITHDRAWN.status())
                    .contentType(Problem.MEDIA_TYPE).body(WithdrawnProblem.of(withdrawn));
            case Found.Nothing() -> throw new ProblemException(ProblemType.NOT_FOUND,
                    "There is no summary '%s', and never was".formatted(slug));
        };
    }
}
