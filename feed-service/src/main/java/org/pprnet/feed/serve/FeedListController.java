package org.pprnet.feed.serve;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.pprnet.feed.render.FeedList;
import org.pprnet.feed.render.Links;
import org.pprnet.service.reading.LenientQuery;

/** What feeds there are. The vocabulary decides that, so the answers stay the same until the next build. */
@Controller("/feeds")
@LenientQuery
final class FeedListController {

    private static final String OPML = "text/x-opml";

    private final Answers answers;
    private final HotDocument page;
    private final HotDocument json;
    private final HotDocument opml;

    FeedListController(Answers answers, Links links) {
        this.answers = answers;
        FeedList list = new FeedList(links);
        page = new HotDocument(list.html(), MediaType.TEXT_HTML, null);
        json = new HotDocument(list.json(), MediaType.APPLICATION_JSON, null);
        opml = new HotDocument(list.opml(), OPML, null);
    }

    /** A page of all feeds. */
    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request) {
        return answers.answer(request, page);
    }

    /** All feeds, for programs. */
    @Get
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<?> json(HttpRequest<?> request) {
        return answers.answer(request, json);
    }

    /** All feeds, as a file that feed readers import. */
    @Get("/opml")
    @Produces(OPML)
    HttpResponse<?> opml(HttpRequest<?> request) {
        return answers.answer(request, opml);
    }
}
