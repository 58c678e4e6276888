package org.pprnet.catalog.browse;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;

/** The monthly issues. */
@Controller("/issues")
@ExecuteOn(TaskExecutors.BLOCKING)
final class IssuesController {

    private final Issues issues;
    private final Summaries summaries;

    IssuesController(Issues issues, Summaries summaries) {
        this.issues = issues;
        this.summaries = summaries;
    }

    /** The months, newest first. */
    @Get
    Page<Issue> list(@RequestBean Paging paging) {
        return issues.list(paging);
    }

    /** One month with its summaries. */
    @Get("/{month}")
    IssuePage issue(String month, @RequestBean Paging paging) {
        Issue issue = parse(month).flatMap(issues::find).orElseThrow(
                () -> new ProblemException(ProblemType.NOT_FOUND, "There is no issue '%s'".formatted(month)));
        return IssuePage.of(issue, summaries.list(Filters.month(month), paging));
    }

    private static Optional<YearMonth> parse(String month) {
        try {
            return Optional.of(YearMonth.parse(month));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
