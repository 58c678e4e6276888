package org.pprnet.catalog.browse;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.pprnet.catalog.index.Filters;
import org.pprnet.service.reading.Paging;

/** The first page. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {

    private final Moment.Moments moments;
    private final RenderedAnswers answers;
    private final ListForms forms;

    HomeController(Moment.Moments moments, RenderedAnswers answers, ListForms forms) {
        this.moments = moments;
        this.answers = answers;
        this.forms = forms;
    }

    /** What the digest is, and its newest summaries. With filters it is the list of those that fit. */
    @Described.Home
    @Get(uri = "/", produces = MediaType.ALL)
    HttpResponse<?> home(HttpRequest<?> request, @RequestBean Paging paging) {
        Asked asked = Asked.of(request, "", List.of(Representation.HTML), List.of());
        Filters filters = FilterParameters.read(request.getParameters());
        if (!filters.isEmpty()) {
            return Redirect.to(request, SiteLinks.SUMMARIES);
        }
        Moment moment = moments.of(request);
        return answers.answer(request, asked, moment, () -> forms.home(moment, paging));
    }
}
