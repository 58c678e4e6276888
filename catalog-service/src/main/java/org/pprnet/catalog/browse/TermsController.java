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
import org.pprnet.events.Term;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.Paging;

/** Topics and types of research, each with the number of summaries under the filters of the request. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class TermsController {

    private final Moment.Moments moments;
    private final RenderedAnswers answers;
    private final TermForms forms;

    TermsController(Moment.Moments moments, RenderedAnswers answers, TermForms forms) {
        this.moments = moments;
        this.answers = answers;
        this.forms = forms;
    }

    /** All topics. */
    @Described.Words
    @Get(uri = "/topics", produces = MediaType.ALL)
    HttpResponse<?> topics(HttpRequest<?> request) {
        return all(TermList.TOPICS, request, "");
    }

    /**
     * The same, in the form that the address names.
     *
     * @param suffix of the form, without its dot
     */
    @Described.Words
    @Described.Named
    @Get(uri = "/topics.{suffix:[^/]+}", produces = MediaType.ALL)
    HttpResponse<?> topicsAs(HttpRequest<?> request, @PathVariable String suffix) {
        return all(TermList.TOPICS, request, "." + suffix);
    }

    /**
     * One topic; at another name of it, the way there.
     *
     * @param name its slug, with the suffix of a form or without
     */
    @Described.OneWord
    @Get(uri = "/topics/{name}", produces = MediaType.ALL)
    HttpResponse<?> topic(HttpRequest<?> request, @PathVariable String name, @RequestBean Paging paging) {
        return one(TermList.TOPICS, request, name, paging);
    }

    /** All types of research. */
    @Described.Words
    @Get(uri = "/research-types", produces = MediaType.ALL)
    HttpResponse<?> researchTypes(HttpRequest<?> request) {
        return all(TermList.RESEARCH_TYPES, request, "");
    }

    /**
     * The same, in the form that the address names.
     *
     * @param suffix of the form, without its dot
     */
    @Described.Words
    @Described.Named
    @Get(uri = "/research-types.{suffix:[^/]+}", produces = MediaType.ALL)
    HttpResponse<?> researchTypesAs(HttpRequest<?> request, @PathVariable String suffix) {
        return all(TermList.RESEARCH_TYPES, request, "." + suffix);
    }

    /**
     * One type of research; at another name of it, the way there.
     *
     * @param name its slug, with the suffix of a form or without
     */
    @Described.OneWord
    @Get(uri = "/research-types/{name}", produces = MediaType.ALL)
    HttpResponse<?> researchType(HttpRequest<?> request, @PathVariable String name, @RequestBean Paging paging) {
        return one(TermList.RESEARCH_TYPES, request, name, paging);
    }

    private HttpResponse<?> all(TermList list, HttpRequest<?> request, String ending) {
        Asked asked = Asked.of(request, ending, Representation.PAGE_OR_JSON, ListParameters.CHOOSING);
        Filters filters = FilterParameters.read(request.getParameters());
        Moment moment = moments.of(request);
        return answers.answer(request, asked, moment,
                () -> forms.all(asked.representation(), moment, list, filters));
    }

    private HttpResponse<?> one(TermList list, HttpRequest<?> request, String name, Paging paging) {
        Asked asked = Asked.of(request, name, Representation.PAGE_OR_JSON, ListParameters.CHOOSING);
        Term term = list.find(asked.name()).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "There is no '%s' among the %s".formatted(asked.name(), list.path())));
        if (!term.slug().equals(asked.name())) {
            return Redirect.to(request, "/" + list.path() + "/" + term.slug() + asked.ending());
        }
        Filters filters = FilterParameters.read(request.getParameters());
        Moment moment = moments.of(request);
        return answers.answer(request, asked, moment,
                () -> forms.one(asked.representation(), moment, list, term, filters, paging));
    }
}
