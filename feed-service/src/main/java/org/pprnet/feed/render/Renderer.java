package org.pprnet.feed.render;

import org.pprnet.feed.store.FeedContent;

/** Turns what a feed says into the bytes of a format. Equal content gives equal bytes. */
public final class Renderer {

    private final RssFeed rss;
    private final AtomFeed atom;
    private final JsonFeed json;

    public Renderer(Links links) {
        rss = new RssFeed(links);
        atom = new AtomFeed(links);
        json = new JsonFeed(links);
    }

    /** The whole document, in UTF-8. */
    public byte[] render(FeedContent content, Format format) {
        return switch (format) {
            case RSS -> rss.render(content);
            case ATOM -> atom.render(content);
            case JSON -> json.render(content);
        };
    }
}
