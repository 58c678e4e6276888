package org.pprnet.feed.render;

import java.util.List;
import java.util.Optional;
import org.pprnet.events.Summary;
import org.pprnet.events.Term;
import org.pprnet.feed.store.Change;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.FeedContent;
import org.pprnet.service.document.HttpDate;

/**
 * RSS 2.0 (RSS Advisory Board, 2.0.11) with the content, Dublin Core, syndication and Atom namespaces. It knows no tombstones.
 * What it no longer lists stands in the archive, which is Atom (RFC 5005, 4 and appendix B).
 */
final class RssFeed implements FeedWriter {

    private final Links links;

    RssFeed(Links links) {
        this.links = links;
    }

    @Override
    public byte[] document(FeedContent content, List<byte[]> entries) {
        return Xml.document(XmlName.NONE, xml -> {
            xml.open("rss", "version", "2.0").declare("content", "dc", "atom", "sy");
            xml.open("channel");
            channel(xml, content);
            entries.forEach(xml::insert);
            xml.closeOuter().closeOuter();
        });
    }

    @Override
    public byte[] entry(Change.Listed entry, String html) {
        return Xml.elements(XmlName.NONE, xml -> item(xml, entry, html));
    }

    @Override
    public Optional<byte[]> tombstone(Change.Gone gone) {
        return Optional.empty();
    }

    private void channel(Xml xml, FeedContent content) {
        Feed feed = content.feed();
        xml.element("title", FeedText.title(feed))
                .element("link", links.page(feed))
                .element("description", FeedText.description(feed))
                .element("language", FeedText.LANGUAGE)
                .element("lastBuildDate", HttpDate.of(content.updated()))
                .element("ttl", Hourly.MINUTES)
                .empty("atom:link", "href", links.self(feed, Format.RSS), "rel", "self", "type",
                        Format.RSS.mediaType());
        Hourly.say(xml);
        if (content.archived() > 0) {
            xml.empty("atom:link", "href", links.archive(feed, content.archived()), "rel", "prev-archive", "type",
                    Format.ATOM.mediaType());
        }
        xml.empty("atom:link", "href", links.hub(), "rel", "hub");
    }

    private void item(Xml xml, Change.Listed entry, String html) {
        Summary summary = entry.summary();
        xml.open("item")
                .element("title", summary.title())
                .element("link", links.summary(summary))
                .element("guid", Links.id(summary.id()), "isPermaLink", "false")
                .element("pubDate", HttpDate.of(summary.publishedAt()))
                .element("atom:updated", entry.at().toString())
                .element("dc:creator", summary.author().name())
                .element("dc:language", summary.language());
        summary.citedDoi().ifPresent(doi -> xml.element("dc:relation", Links.article(doi)));
        FeedText.topics(summary).forEach(term -> category(xml, links.topics(), term));
        FeedText.researchTypes(summary).forEach(term -> category(xml, links.researchTypes(), term));
        xml.element("description", EntryHtml.opening(summary))
                .element("content:encoded", html)
                .closeOuter();
    }

    private static void category(Xml xml, String domain, Term term) {
        xml.element("category", term.label(), "domain", domain);
    }
}
