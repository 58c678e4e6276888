package org.pprnet.feed.hub;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.pprnet.feed.render.Format;
import org.pprnet.feed.render.Links;
import org.pprnet.feed.store.Feed;

/** What one subscribes to: a feed in one of its formats. */
record Topic(Feed feed, Format format) {

    Topic {
        requireNonNull(feed, "feed is null");
        requireNonNull(format, "format is null");
    }

    /** The topic of that address, also where it names a feed by an alias. */
    static Optional<Topic> at(String address, Links links) {
        String feeds = links.feeds() + "/";
        int dot = address.lastIndexOf('.');
        if (!address.startsWith(feeds) || dot < feeds.length()) {
            return Optional.empty();
        }
        return Feed.named(address.substring(feeds.length(), dot))
                .flatMap(feed -> Format.ofSuffix(address.substring(dot + 1)).map(format -> new Topic(feed, format)));
    }

    /** The address that the feed gives as its own. */
    String address(Links links) {
        return links.self(feed, format);
    }
}
