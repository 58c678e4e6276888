package org.pprnet.feed.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.pprnet.feed.render.Links;
import org.pprnet.feed.render.Sitemap;
import org.pprnet.feed.store.AsOf;
import org.pprnet.feed.store.SitemapEntry;
import org.pprnet.feed.store.StoredSitemap;
import org.pprnet.service.document.Answers;
import org.pprnet.service.document.Document;
import org.pprnet.service.overload.OwnSeats;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.LenientQuery;

/** What search engines ask a site for. They come seldom, so sitemaps are made from the store when they are asked for. */
@Controller
@Produces(MediaType.ALL)
@LenientQuery
final class SitemapController {

    /** A part is some megabytes while it is made. */
    private static final int AT_ONCE = 2;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,9}");

    private final StoredSitemap store;
    private final StoreReads reads;
    private final Answers answers;
    private final Sitemap sitemap;
    private final Document pages;
    private final Document robots;

    SitemapController(StoredSitemap store, StoreReads reads, Answers answers, Links links) {
        this.store = store;
        this.reads = reads;
        this.answers = answers;
        sitemap = new Sitemap(links);
        pages = new Document(sitemap.pages(), MediaType.APPLICATION_XML, null);
        robots = new Document(sitemap.robots().getBytes(UTF_8), MediaType.TEXT_PLAIN, null);
    }

    /** Where robots may go. */
    @Get("/robots.txt")
    HttpResponse<?> robots(HttpRequest<?> request) {
        return answers.answer(request, robots);
    }

    /** The index of all parts. */
    @Get("/sitemap.xml")
    @OwnSeats(AT_ONCE)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> index(HttpRequest<?> request) {
        return made(request, sitemap.index(known(store::parts)));
    }

    /** The pages that list summaries. */
    @Get("/sitemap-pages.xml")
    HttpResponse<?> pages(HttpRequest<?> request) {
        return answers.answer(request, pages);
    }

    /** One part: pages of summaries. */
    @Get("/sitemap-{number}.xml")
    @OwnSeats(AT_ONCE)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> part(String number, HttpRequest<?> request) {
        List<SitemapEntry> summaries = NUMBER.matcher(number).matches()
                ? known(() -> store.part(Long.parseLong(number)))
                : List.of();
        if (summaries.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND,
                    "There is no such part of the sitemap; /sitemap.xml lists all of them.");
        }
        return made(request, sitemap.part(summaries));
    }

    private <T> T known(Supplier<AsOf<T>> reading) {
        return reads.read(reading, AsOf::position, "The sitemap is not ready yet.").found();
    }

    private HttpResponse<?> made(HttpRequest<?> request, byte[] bytes) {
        return answers.once(request, new Document(bytes, MediaType.APPLICATION_XML, null));
    }
}
