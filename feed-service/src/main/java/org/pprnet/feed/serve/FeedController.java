package org.pprnet.feed.serve;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Duration;
import org.pprnet.feed.render.Format;
import org.pprnet.feed.render.Links;
import org.pprnet.feed.store.Feed;
import org.pprnet.service.document.Answers;
import org.pprnet.service.overload.AskedConditionally;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.LenientQuery;

/**
 * The feeds. Everything is answered from memory, and what is asked for often is ready, so it stays on the event loop. The
 * suffix decides on the format and not {@code Accept}: aggregators ask for a feed by its address, and say all kinds of
 * things that they would accept.
 */
@Controller("/feeds")
@Produces(MediaType.ALL)
@LenientQuery
@AskedConditionally
final class FeedController {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final HotFeeds feeds;
    private final Answers answers;
    private final Links links;

    FeedController(HotFeeds feeds, Answers answers, Links links) {
        this.feeds = feeds;
        this.answers = answers;
        this.links = links;
    }

    /** The feed of everything: {@code all.rss}, {@code all.atom} or {@code all.json}. */
    @Get("/{file}")
    HttpResponse<?> everything(String file, HttpRequest<?> request) {
        return feed(file, request);
    }

    /** The feed of one topic, such as {@code attachment.atom}. */
    @Get("/topics/{file}")
    HttpResponse<?> topic(String file, HttpRequest<?> request) {
        return feed("topics/" + file, request);
    }

    /** The feed of one type of research, such as {@code meta-analysis.rss}. */
    @Get("/research-types/{file}")
    HttpResponse<?> researchType(String file, HttpRequest<?> request) {
        return feed("research-types/" + file, request);
    }

    private HttpResponse<?> feed(String path, HttpRequest<?> request) {
        return feeds.find(path)
                .<HttpResponse<?>>map(feed -> answers.answer(request, feed.document())
                        .header(HttpHeaders.LINK, feed.relations()))
                .orElseGet(() -> elsewhere(path));
    }

    private HttpResponse<?> elsewhere(String path) {
        int dot = path.lastIndexOf('.');
        Format format = Format.ofSuffix(path.substring(dot + 1)).orElseThrow(FeedController::noSuchFeed);
        Feed feed = Feed.named(path.substring(0, Math.max(0, dot))).orElseThrow(FeedController::noSuchFeed);
        if (!path.equals(HotFeeds.path(feed, format))) {
            return HttpResponse.status(HttpStatus.MOVED_PERMANENTLY)
                    .header(HttpHeaders.LOCATION, links.self(feed, format));
        }
        throw new ProblemException(ProblemType.UNAVAILABLE, "The feeds are not ready yet.").retryAfter(SOON);
    }

    static ProblemException noSuchFeed() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such feed; /feeds lists all of them.");
    }
}
