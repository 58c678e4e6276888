package org.pprnet.feed.render;

import java.util.List;
import java.util.stream.Stream;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.SitemapEntry;

/** For search engines: where the pages are (sitemaps.org, protocol 0.9), and which they should leave alone. */
public final class Sitemap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Links links;

    public Sitemap(Links links) {
        this.links = links;
    }

    /** The index: the part of the pages that list summaries, and all parts that have some. */
    public byte[] index(List<Long> parts) {
        return Xml.document(NAMESPACE, xml -> {
            xml.open("sitemapindex").declare();
            Stream.concat(Stream.of(links.sitemapOfPages()), parts.stream().map(links::sitemap))
                    .forEach(part -> xml.open("sitemap").element("loc", part).closeOuter());
            xml.closeOuter();
        });
    }

    /** The pages from which summaries are found: everything, months, each topic, each type of research; and the feeds. */
    public byte[] pages() {
        return Xml.document(NAMESPACE, xml -> {
            xml.open("urlset").declare();
            Stream.concat(Feed.every().stream().map(links::page),
                    Stream.of(links.issues(), links.topics(), links.researchTypes(), links.feeds()))
                    .forEach(page -> xml.open("url").element("loc", page).closeOuter());
            xml.closeOuter();
        });
    }

    /** A part: the pages of summaries, each with its last change. */
    public byte[] part(List<SitemapEntry> summaries) {
        return Xml.document(NAMESPACE, xml -> {
            xml.open("urlset").declare();
            summaries.forEach(summary -> xml.open("url").element("loc", links.summary(summary.slug()))
                    .element("lastmod", summary.changed().toString()).closeOuter());
            xml.closeOuter();
        });
    }

    /**
     * The rules for robots (RFC 9309). What searches and filters list, in any combination, stands in the sitemap as well:
     * crawling them would never end.
     */
    public String robots() {
        return """
                User-agent: *
                Disallow: /desk
                Disallow: /search
                Disallow: /submissions
                Disallow: /*?

                Sitemap: %s
                """.formatted(links.sitemap());
    }
}
