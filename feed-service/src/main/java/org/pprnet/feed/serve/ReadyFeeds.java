package org.pprnet.feed.serve;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.pprnet.service.ready.ReadyDocument;
import org.pprnet.service.ready.ReadyDocuments;

/** Feeds that are rendered, by their addresses. The first who asks for one, and who asks for it otherwise, comes to {@link FeedController}. */
@Singleton
final class ReadyFeeds implements ReadyDocuments {

    private static final String FEEDS = "/feeds/";

    private final HotFeeds feeds;

    ReadyFeeds(HotFeeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public Optional<ReadyDocument> find(String target) {
        if (!target.startsWith(FEEDS)) {
            return Optional.empty();
        }
        // Taken first: what is found then is at least as new.
        long position = feeds.position();
        return feeds.find(target.substring(FEEDS.length()))
                .filter(feed -> feed.ready().isPresent())
                .map(feed -> new ReadyDocument(feed::document, feed.relations(), position, route(target)));
    }

    private static String route(String target) {
        return target.substring(0, target.lastIndexOf('/')) + "/{file}";
    }
}
