package org.pprnet.feed.serve;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pprnet.feed.render.Format;
import org.pprnet.feed.render.Links;
import org.pprnet.feed.render.Renderer;
import org.pprnet.feed.store.ArchivePage;
import org.pprnet.feed.store.Archived;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.StoredArchives;
import org.pprnet.service.document.Answers;
import org.pprnet.service.document.Document;
import org.pprnet.service.overload.OwnSeats;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.LenientQuery;

/** The archives of the feeds (RFC 5005, 4). Pages are read when somebody asks for them, and none is kept. */
@Controller("/feeds")
@Produces(MediaType.ALL)
@LenientQuery
@ExecuteOn(TaskExecutors.BLOCKING)
final class ArchiveController {

    /** Walks do not take the seats of others, and memory holds few pages, however large they are. */
    private static final int AT_ONCE = 8;

    private static final Duration ONE_DAY = Duration.ofDays(1);

    /** One address per page: no leading zeros, and no more digits than a number can have. */
    private static final Pattern FILE = Pattern.compile("([1-9]\\d{0,17})\\." + Format.ATOM.suffix());

    private final StoredArchives archives;
    private final StoreReads reads;
    private final Renderer renderer;
    private final Answers answers;
    private final Links links;

    ArchiveController(StoredArchives archives, StoreReads reads, Renderer renderer, Answers answers, Links links) {
        this.archives = archives;
        this.reads = reads;
        this.renderer = renderer;
        this.answers = answers;
        this.links = links;
    }

    /** A page of the archive of everything, such as {@code all/archive/1.atom}. */
    @Get("/{feed}/archive/{file}")
    @OwnSeats(AT_ONCE)
    HttpResponse<?> everything(String feed, String file, HttpRequest<?> request) {
        return page(feed, file, request);
    }

    /** A page of the archive of one topic. */
    @Get("/topics/{topic}/archive/{file}")
    @OwnSeats(AT_ONCE)
    HttpResponse<?> topic(String topic, String file, HttpRequest<?> request) {
        return page("topics/" + topic, file, request);
    }

    /** A page of the archive of one type of research. */
    @Get("/research-types/{type}/archive/{file}")
    @OwnSeats(AT_ONCE)
    HttpResponse<?> researchType(String type, String file, HttpRequest<?> request) {
        return page("research-types/" + type, file, request);
    }

    private HttpResponse<?> page(String name, String file, HttpRequest<?> request) {
        Feed feed = Feed.named(name).orElseThrow(FeedController::noSuchFeed);
        long number = number(feed, file);
        return feed.name().equals(name)
                ? page(feed, number, request)
                : HttpResponse.status(HttpStatus.MOVED_PERMANENTLY)
                        .header(HttpHeaders.LOCATION, links.archive(feed, number));
    }

    private HttpResponse<?> page(Feed feed, long number, HttpRequest<?> request) {
        Archived archived = reads.read(() -> archives.page(feed, number), Archived::position,
                "The archives are not ready yet.");
        return switch (archived) {
            case Archived.Full(_, ArchivePage page) -> answers.once(request, document(page), ONE_DAY);
            case Archived.NotYet(_, long newest) -> throw noSuchPage(feed, newest);
        };
    }

    private Document document(ArchivePage page) {
        return new Document(renderer.render(page), Format.ATOM.mediaType(), page.changed());
    }

    private long number(Feed feed, String file) {
        Matcher matcher = FILE.matcher(file);
        if (!matcher.matches()) {
            throw new ProblemException(ProblemType.NOT_FOUND,
                    "A page of an archive is named by its number, as in " + links.archive(feed, 1) + ".");
        }
        return Long.parseLong(matcher.group(1));
    }

    /** The page may come: without a word a cache could keep that it is not there (RFC 9110, 15.1). */
    private ProblemException noSuchPage(Feed feed, long newest) {
        String pages = newest == 0 ? "has no page yet" : "has the pages 1 to " + newest;
        return new ProblemException(ProblemType.NOT_FOUND,
                "The archive of %s %s, each of %d changes. What came later stands in %s.".formatted(feed.name(), pages,
                        ArchivePage.CHANGES, links.self(feed, Format.ATOM)))
                .with(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
