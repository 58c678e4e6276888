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
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pprnet.catalog.browse.RenderedAnswers.Answer;
import org.pprnet.catalog.browse.RenderedAnswers.Other;
import org.pprnet.catalog.browse.RenderedAnswers.Text;
import org.pprnet.events.SummaryView;
import org.pprnet.service.following.FollowingTheLog;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.Paging;

/** One summary. */
@Controller("/summaries")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SummaryController {

    private final Moment.Moments moments;
    private final Addresses addresses;
    private final Revisions revisions;
    private final RenderedAnswers answers;
    private final SummaryForms forms;
    private final FollowingTheLog log;

    SummaryController(Moment.Moments moments, Addresses addresses, Revisions revisions, RenderedAnswers answers,
            SummaryForms forms, FollowingTheLog log) {
        this.moments = moments;
        this.addresses = addresses;
        this.revisions = revisions;
        this.answers = answers;
        this.forms = forms;
        this.log = log;
    }

    /**
     * One, in the form that is asked for.
     *
     * @param name its slug or id, with the suffix of a form or without
     */
    @Described.OneSummary
    @Get(uri = "/{name}", produces = MediaType.ALL)
    HttpResponse<?> summary(HttpRequest<?> request, @PathVariable String name) {
        Asked asked = Asked.of(request, name, Representation.ALL, List.of(AsOf.PARAMETER));
        Moment moment = moments.nowWithOneOf(request);
        return answer(request, asked, moment, asked.ending(),
                summary -> forms.summary(asked.representation(), moment, then(moment, summary)));
    }

    /**
     * Its versions, newest first.
     *
     * @param name slug or id of the summary
     */
    @Described.Versions
    @Get(uri = "/{name}/revisions", produces = MediaType.ALL)
    HttpResponse<?> revisions(HttpRequest<?> request, @PathVariable String name, @RequestBean Paging paging) {
        return revisions(request, name, "", paging);
    }

    /**
     * The same, in the form that the address names.
     *
     * @param name slug or id of the summary
     * @param suffix of the form, without its dot
     */
    @Described.Versions
    @Get(uri = "/{name}/revisions.{suffix:.+}", produces = MediaType.ALL)
    HttpResponse<?> revisionsAs(HttpRequest<?> request, @PathVariable String name, @PathVariable String suffix,
            @RequestBean Paging paging) {
        return revisions(request, name, "." + suffix, paging);
    }

    private HttpResponse<?> revisions(HttpRequest<?> request, String name, String ending, Paging paging) {
        Asked form = Asked.of(request, ending, Representation.PAGE_OR_JSON, List.of("limit", "cursor"));
        Asked asked = new Asked(name, form.representation(), form.negotiated());
        return answer(request, asked, moments.now(), "/revisions" + asked.ending(),
                summary -> forms.revisions(asked.representation(), summary, revisions.list(summary.id(), paging)));
    }

    /**
     * What is withdrawn or flagged is not shown as it was once a receipt says so. The instance that follows the log has sent
     * that receipt, and may give what it keeps; any other one asks the database each time.
     */
    private HttpResponse<?> answer(HttpRequest<?> request, Asked asked, Moment moment, String ending,
            Function<SummaryView, Text> form) {
        Supplier<Answer> making = () -> found(request, asked, ending, form);
        return log.isLeading()
                ? answers.answer(request, asked, moment, making)
                : answers.anew(request, asked, moment, making);
    }

    private Answer found(HttpRequest<?> request, Asked asked, String ending, Function<SummaryView, Text> form) {
        return switch (addresses.find(asked.name())) {
            case Found.Live(var summary) -> form.apply(summary);
            case Found.Moved(var now) -> new Other(Redirect.to(request, SiteLinks.summary(now) + ending));
            case Found.Withdrawn withdrawn -> new Other(forms.withdrawn(asked.representation(), withdrawn));
            case Found.Nothing() -> throw new ProblemException(ProblemType.NOT_FOUND,
                    "There is no summary '%s', and never was".formatted(asked.name()));
        };
    }

    /** What it said at the moment that is asked for. */
    private SummaryView then(Moment moment, SummaryView now) {
        return moment.asOf().map(asOf -> revisions.at(now.id(), asOf.instant())
                .map(summary -> Contents.view(moment.index(), summary))
                .orElseThrow(notYet(now, asOf))).orElse(now);
    }

    private static Supplier<ProblemException> notYet(SummaryView now, AsOf asOf) {
        return () -> new ProblemException(ProblemType.NOT_FOUND, "The summary '%s' had not been published by %s"
                .formatted(now.slug(), asOf.text()));
    }
}
