package org.pprnet.catalog.browse;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.pprnet.events.Term;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.AlsoTakes;

/** Topics and types of research, each with the number of summaries under the filters of the request. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@AlsoTakes({"topic", "type", "month", "author", "by", "year", "doi", "match"})
final class TermsController {

    private final Terms terms;

    TermsController(Terms terms) {
        this.terms = terms;
    }

    /** All topics. */
    @Get("/topics")
    TermCounts topics(HttpRequest<?> request) {
        return all(TermList.TOPICS, request);
    }

    /** One topic; at another name of it, the way there. */
    @Get("/topics/{name}")
    HttpResponse<?> topic(HttpRequest<?> request, String name) {
        return one(TermList.TOPICS, request, name);
    }

    /** All types of research. */
    @Get("/research-types")
    TermCounts researchTypes(HttpRequest<?> request) {
        return all(TermList.RESEARCH_TYPES, request);
    }

    /** One type of research; at another name of it, the way there. */
    @Get("/research-types/{name}")
    HttpResponse<?> researchType(HttpRequest<?> request, String name) {
        return one(TermList.RESEARCH_TYPES, request, name);
    }

    private TermCounts all(TermList list, HttpRequest<?> request) {
        return terms.count(list, Filters.of(request.getParameters()), list.terms());
    }

    private HttpResponse<?> one(TermList list, HttpRequest<?> request, String name) {
        Term term = list.find(name).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "There is no '%s' among the %s".formatted(name, list.path())));
        return term.slug().equals(name)
                ? HttpResponse.ok(terms.count(list, Filters.of(request.getParameters()), List.of(term)))
                : Redirect.to(request, "/" + list.path() + "/" + term.slug());
    }
}
