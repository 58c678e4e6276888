package org.pprnet.feed.render;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pprnet.events.Summary;
import org.pprnet.events.Term;
import org.pprnet.feed.store.ArchivePage;
import org.pprnet.feed.store.Change;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.FeedContent;

/**
 * Atom (RFC 4287), with tombstones (RFC 6721) for what was withdrawn or is no longer filed here. Entries, and tombstones of
 * what was withdrawn, say the version and the content hash of the summary, so that a subscriber can work out the digest of
 * all summaries ({@link org.pprnet.events.Digest}): elements of our own, as RFC 4287, 6.4 and RFC 6721, 3 allow.
 */
final class AtomFeed implements FeedWriter {

    private final Links links;

    AtomFeed(Links links) {
        this.links = links;
    }

    @Override
    public byte[] document(FeedContent content, List<byte[]> entries) {
        return Xml.document(XmlName.ATOM, xml -> {
            xml.open("feed", "xml:lang", FeedText.LANGUAGE).declare("at", "digest", "sy");
            head(xml, content.feed(), content.updated(), links.self(content.feed(), Format.ATOM));
            Hourly.say(xml);
            if (content.archived() > 0) {
                link(xml, "prev-archive", links.archive(content.feed(), content.archived()));
            }
            xml.empty("link", "rel", "hub", "href", links.hub());
            entries.forEach(xml::insert);
            xml.closeOuter();
        });
    }

    /** A document of the same feed, marked as an archive (RFC 5005, 4), and linked to its neighbours. */
    byte[] archive(ArchivePage page, List<byte[]> entries) {
        return Xml.document(XmlName.ATOM, xml -> {
            xml.open("feed", "xml:lang", FeedText.LANGUAGE).declare("at", "digest", "fh");
            head(xml, page.feed(), page.updated(), links.archive(page.feed(), page.number()));
            neighbours(xml, page);
            xml.empty("fh:archive");
            entries.forEach(xml::insert);
            xml.closeOuter();
        });
    }

    private void neighbours(Xml xml, ArchivePage page) {
        link(xml, "current", links.self(page.feed(), Format.ATOM));
        if (page.number() > 1) {
            link(xml, "prev-archive", links.archive(page.feed(), page.number() - 1));
        }
        if (page.number() < page.newest()) {
            link(xml, "next-archive", links.archive(page.feed(), page.number() + 1));
        }
    }

    @Override
    public byte[] entry(Change.Listed entry, String html) {
        return Xml.elements(XmlName.ATOM, xml -> entry(xml, entry, html));
    }

    @Override
    public Optional<byte[]> tombstone(Change.Gone gone) {
        return Optional.of(Xml.elements(XmlName.ATOM, xml -> tombstone(xml, gone)));
    }

    private void head(Xml xml, Feed feed, Instant updated, String self) {
        xml.element("id", Links.id(feed))
                .element("title", FeedText.title(feed))
                .element("subtitle", FeedText.description(feed))
                .element("updated", updated.toString())
                .open("author").element("name", FeedText.PUBLISHER).closeOuter();
        link(xml, "self", self);
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", links.page(feed));
    }

    private static void link(Xml xml, String relation, String address) {
        xml.empty("link", "rel", relation, "type", Format.ATOM.mediaType(), "href", address);
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
        state(xml, summary.version(), entry.contentHash());
        xml.element("content", html, "type", "html").closeOuter();
    }

    private static void state(Xml xml, int version, String contentHash) {
        xml.empty("digest:state", "version", Integer.toString(version), "hash", contentHash);
    }

    private static void category(Xml xml, String scheme, Term term) {
        xml.empty("category", "term", term.slug(), "scheme", scheme, "label", term.label());
    }

    private static void tombstone(Xml xml, Change.Gone gone) {
        xml.open("at:deleted-entry", "ref", Links.id(gone.id()), "when", gone.at().toString());
        if (gone instanceof Change.Withdrawn withdrawn) {
            xml.element("at:comment", withdrawn.reason());
            state(xml, withdrawn.version(), withdrawn.contentHash());
        }
        xml.closeOuter();
    }
}
