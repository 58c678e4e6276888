package org.pprnet.search.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.pprnet.events.Json;
import org.pprnet.search.site.Site;
import org.pprnet.service.document.Answers;
import org.pprnet.service.document.Document;
import org.pprnet.service.document.Preferences;
import org.pprnet.service.reading.NextPageLink;
import org.pprnet.service.reading.Paging;
import org.pprnet.service.reading.QueryParameters;

/** Search over all summaries. */
@Controller("/search")
final class SearchController {

    private final Searching searching;
    private final SearchPages pages;
    private final Site site;
    private final Answers answers;

    SearchController(Searching searching, SearchPages pages, Site site, Answers answers) {
        this.searching = searching;
        this.pages = pages;
        this.site = site;
        this.answers = answers;
    }

    /** The summaries that fit, best first or newest first; for browsers as a page, with the same hits. */
    @Described.Search
    @Get(produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> search(HttpRequest<?> request, @RequestBean Paging paging) {
        Form form = Preferences.accepted(request, Form.ALL, Form::mediaType);
        if (form == Form.JSON) {
            QueryParameters.refuseOthers(request, Asked.PARAMETERS);
        }
        SearchAnswer answer = searching.search(question(request.getParameters(), paging));
        byte[] bytes = switch (form) {
            case JSON -> Json.bytes(answer);
            case PAGE -> site.html(pages.page(Asked.of(request.getParameters()), answer, paging.cursor() == null))
                    .getBytes(UTF_8);
        };
        Document document = new Document(bytes, form.mediaType(), null);
        MutableHttpResponse<?> response = answers.negotiatedOnce(request, document);
        return answer.next() == null
                ? response
                : response.header(HttpHeaders.LINK, NextPageLink.to(request, answer.next()));
    }

    private static Question question(HttpParameters asked, Paging paging) {
        Filters filters = Filters.of(asked.getAll(Asked.TOPIC), asked.getAll(Asked.TYPE), asked.get(Asked.FROM),
                asked.get(Asked.TO), asked.get(Asked.BY));
        return Question.of(asked.get(Asked.Q), filters, Order.named(asked.get(Asked.SORT)), paging);
    }
}
