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
import org.pprnet.catalog.index.Filters;
import org.pprnet.service.reading.Paging;

/** The summaries, in lists. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SummariesController {

    private final Moment.Moments moments;
    private final RenderedAnswers answers;
    private final ListForms forms;

    SummariesController(Moment.Moments moments, RenderedAnswers answers, ListForms forms) {
        this.moments = moments;
        this.answers = answers;
        this.forms = forms;
    }

    /** Those that fit the filters, newest issue first. */
    @Described.Summaries
    @Get(uri = "/summaries", produces = MediaType.ALL)
    HttpResponse<?> list(HttpRequest<?> request, @RequestBean Paging paging) {
        return list(request, "", paging);
    }

    /**
     * The same, in the form that the address names.
     *
     * @param suffix of the form, without its dot
     */
    @Described.Summaries
    @Described.Named
    @Get(uri = "/summaries.{suffix:.+}", produces = MediaType.ALL)
    HttpResponse<?> listAs(HttpRequest<?> request, @PathVariable String suffix, @RequestBean Paging paging) {
        return list(request, "." + suffix, paging);
    }

    private HttpResponse<?> list(HttpRequest<?> request, String ending, Paging paging) {
        Asked asked = Asked.of(request, ending, Representation.ALL, ListParameters.PAGED);
        Filters filters = FilterParameters.read(request.getParameters());
        Moment moment = moments.of(request);
        return answers.answer(request, asked, moment,
                () -> forms.summaries(asked.representation(), moment, filters, paging));
    }
}
