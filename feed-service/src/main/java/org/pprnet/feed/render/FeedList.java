package org.pprnet.feed.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.pprnet.events.Json;
import org.pprnet.feed.store.Feed;

/** The list of all feeds: as a page, as JSON, and as OPML 2.0 for readers that take many subscriptions at once. */
public final class FeedList {

    private final Links links;

    public FeedList(Links links) {
        this.links = links;
    }

    /** For people. */
    public byte[] html() {
        return Xml.fragment(html -> {
            html.doctype("<!DOCTYPE html>");
            html.open("html", "lang", FeedText.LANGUAGE).open("head");
            html.empty("meta", "charset", "utf-8")
                    .empty("meta", "name", "viewport", "content", "width=device-width")
                    .element("title", "Feeds of the PPRNet digest");
            html.close().open("body").open("main").element("h1", "Feeds of the PPRNet digest");
            html.open("p").text("All of them at once, for a feed reader: ")
                    .element("a", "OPML", "href", links.opml()).text(".").close();
            html.open("ul");
            Feed.every().forEach(feed -> line(html, feed));
            html.close().close().close().close();
        }).getBytes(UTF_8);
    }

    /** For programs. */
    public byte[] json() {
        try {
            return Json.mapper().writeValueAsBytes(new Items(Feed.every().stream().map(this::item).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For feed readers; each feed once, as Atom, the format that says most. */
    public byte[] opml() {
        return Xml.document(XmlName.NONE, xml -> {
            xml.open("opml", "version", "2.0").open("head").element("title", "PPRNet digest").closeOuter().open("body");
            Feed.every().forEach(feed -> xml.empty("outline", "type", "rss", "text", FeedText.title(feed), "xmlUrl",
                    links.self(feed, Format.ATOM), "htmlUrl", links.page(feed)));
            xml.closeOuter().closeOuter();
        });
    }

    private void line(Xml html, Feed feed) {
        html.open("li").text(feed.label() + ": ");
        for (Format format : Format.values()) {
            html.element("a", format.label(), "href", links.self(feed, format), "type", format.mediaType()).text(" ");
        }
        html.close();
    }

    private Item item(Feed feed) {
        return new Item(FeedText.title(feed), links.self(feed, Format.RSS), links.self(feed, Format.ATOM),
                links.self(feed, Format.JSON));
    }

    private record Items(List<Item> items) {}

    private record Item(String title, String rss, String atom, String json) {}
}
