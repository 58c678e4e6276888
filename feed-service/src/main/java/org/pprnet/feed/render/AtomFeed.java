package org.pprnet.feed.render;

import java.util.List;
import java.util.Optional;
import org.pprnet.events.Summary;
import org.pprnet.events.Term;
import org.pprnet.feed.store.Change;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.FeedContent;

/** Atom (RFC 4287), with tombstones (RFC 6721) for what was withdrawn or is no longer filed here. */
final class AtomFeed implements FeedWriter {

    private final Links links;

    AtomFeed(Links links) {
        this.links = links;
    }

    @Override
    public byte[] document(FeedContent content, List<byte[]> entries) {
        return Xml.document(XmlName.ATOM, xml -> {
            xml.open("feed", "xml:lang", FeedText.LANGUAGE).declare("at");
            head(xml, content);
            entries.forEach(xml::insert);
            xml.closeOuter();
        });
    }

    @Override
    public byte[] entry(Change.Listed entry, String html) {
        return Xml.elements(XmlName.ATOM, xml -> entry(xml, entry, html));
    }

    @Override
    public Optional<byte[]> tombstone(Change.Gone gone) {
        return Optional.of(Xml.elements(XmlName.ATOM, xml -> tombstone(xml, gone)));
    }

    private void head(Xml xml, FeedContent content) {
        Feed feed = content.feed();
        xml.element("id", Links.id(feed))
                .element("title", FeedText.title(feed))
                .element("subtitle", FeedText.description(feed))
                .element("updated", content.updated().toString())
                .open("author").element("name", FeedText.PUBLISHER).closeOuter()
                .empty("link", "rel", "self", "type", Format.ATOM.mediaType(), "href", links.self(feed, Format.ATOM))
                .empty("link", "rel", "alternate", "type", "text/html", "href", links.page(feed));
    }

    private void entry(Xml xml, Change.Listed entry, String html) {
        Summary summary = entry.summary();
        xml.open("entry", "xml:lang", summary.language())
                .element("id", Links.id(summary.id()))
                .element("title", summary.title())
                .element("updated", entry.at().toString())
                .element("published", summary.publishedAt().toString())
                .open("author").element("name", summary.author().name()).closeOuter()
                .empty("link", "rel", "alternate", "type", "text/html", "href", links.summary(summary));
        summary.citedDoi().ifPresent(doi -> xml.empty("link", "rel", "related", "href", Links.article(doi)));
        FeedText.topics(summary).forEach(term -> category(xml, links.topics(), term));
        FeedText.researchTypes(summary).forEach(term -> category(xml, links.researchTypes(), term));
        xml.element("content", html, "type", "html").closeOuter();
    }

    private static void category(Xml xml, String scheme, Term term) {
        xml.empty("category", "term", term.slug(), "scheme", scheme, "label", term.label());
    }

    private static void tombstone(Xml xml, Change.Gone gone) {
        xml.open("at:deleted-entry", "ref", Links.id(gone.id()), "when", gone.at().toString());
        if (gone.reason() != null) {
            xml.element("at:comment", gone.reason());
        }
        xml.closeOuter();
    }
}
