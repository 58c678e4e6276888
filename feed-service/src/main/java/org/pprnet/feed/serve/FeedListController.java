package org.pprnet.feed.serve;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.pprnet.feed.render.FeedList;
import org.pprnet.feed.render.Links;
import org.pprnet.service.document.Answers;
import org.pprnet.service.document.Document;
import org.pprnet.service.reading.LenientQuery;

/** What feeds there are. The vocabulary decides that, so the answers stay the same until the next build. */
@Controller("/feeds")
@LenientQuery
final class FeedListController {

    private static final String OPML = "text/x-opml";

    private final Answers answers;
    private final Document page;
    private final Document json;
    private final Document opml;

    FeedListController(Answers answers, Links links) {
        this.answers = answers;
        FeedList list = new FeedList(links);
        page = new Document(list.html(), MediaType.TEXT_HTML, null);
        json = new Document(list.json(), MediaType.APPLICATION_JSON, null);
        opml = new Document(list.opml(), OPML, null);
    }

    /** All feeds: a page, or JSON where the client would rather have that. */
    @Get
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    HttpResponse<?> list(HttpRequest<?> request) {
        MutableHttpResponse<?> answer = answers.answer(request, wantsJson(request) ? json : page);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** All feeds, as a file that feed readers import. */
    @Get("/opml")
    @Produces(MediaType.ALL)
    HttpResponse<?> opml(HttpRequest<?> request) {
        return answers.answer(request, opml);
    }

    private static boolean wantsJson(HttpRequest<?> request) {
        return MediaType.orderedOf(request.getHeaders().getAll(HttpHeaders.ACCEPT)).stream()
                .filter(type -> type.matches(MediaType.TEXT_HTML_TYPE) || type.matches(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.matches(MediaType.TEXT_HTML_TYPE))
                .isPresent();
    }
}
