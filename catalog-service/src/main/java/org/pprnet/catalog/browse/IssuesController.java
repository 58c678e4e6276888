package org.pprnet.catalog.browse;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.Paging;

/** The monthly issues. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class IssuesController {

    private final Moment.Moments moments;
    private final RenderedAnswers answers;
    private final IssueForms forms;

    IssuesController(Moment.Moments moments, RenderedAnswers answers, IssueForms forms) {
        this.moments = moments;
        this.answers = answers;
        this.forms = forms;
    }

    /** The months, newest first: a page of them as JSON, all of them as a page for people. */
    @Described.Months
    @Get(uri = "/issues", produces = MediaType.ALL)
    HttpResponse<?> list(HttpRequest<?> request, @RequestBean Paging paging) {
        return list(request, "", paging);
    }

    /**
     * The same, in the form that the address names.
     *
     * @param suffix of the form, without its dot
     */
    @Described.Months
    @Described.Named
    @Get(uri = "/issues.{suffix:[^/]+}", produces = MediaType.ALL)
    HttpResponse<?> listAs(HttpRequest<?> request, @PathVariable String suffix, @RequestBean Paging paging) {
        return list(request, "." + suffix, paging);
    }

    private HttpResponse<?> list(HttpRequest<?> request, String ending, Paging paging) {
        Asked asked = Asked.of(request, ending, Representation.PAGE_OR_JSON, ListParameters.PAGED_AS_OF);
        Moment moment = moments.of(request);
        return answers.answer(request, asked, moment, () -> forms.months(asked.representation(), moment, paging));
    }

    /**
     * One month with its summaries.
     *
     * @param name the month, such as 2022-11, with the suffix of a form or without
     */
    @Described.OneMonth
    @Get(uri = "/issues/{name}", produces = MediaType.ALL)
    HttpResponse<?> issue(HttpRequest<?> request, @PathVariable String name, @RequestBean Paging paging) {
        Asked asked = Asked.of(request, name, Representation.PAGE_OR_JSON, ListParameters.PAGED_AS_OF);
        Moment moment = moments.of(request);
        return answers.answer(request, asked, moment, () -> {
            Issue issue = parse(asked.name()).flatMap(month -> Issues.find(moment.index(), month)).orElseThrow(
                    () -> new ProblemException(ProblemType.NOT_FOUND,
                            "There is no issue '%s'".formatted(asked.name())));
            return forms.issue(asked.representation(), moment, issue, paging);
        });
    }

    private static Optional<YearMonth> parse(String month) {
        try {
            return Optional.of(YearMonth.parse(month));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
