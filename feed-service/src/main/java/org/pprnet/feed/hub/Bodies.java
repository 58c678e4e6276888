package org.pprnet.feed.hub;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.pprnet.feed.render.Format;
import org.pprnet.feed.render.Renderer;
import org.pprnet.feed.serve.HotFeeds;
import org.pprnet.feed.store.AsOf;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.FeedContent;
import org.pprnet.feed.store.StoredChanges;
import org.pprnet.feed.store.Versions;

/**
 * What messages say, from what the store says now: a feed with the changed entries and no others (WebSub, section 7).
 * It is kept for the other subscribers, and until any feed changes: what is withdrawn meanwhile is not sent.
 */
@Singleton
final class Bodies {

    private static final long MOST_BYTES = 16L << 20;
    private static final int OVERHEAD_BYTES = 100;

    private final StoredChanges store;
    private final Renderer renderer;
    private final HotFeeds served;
    private final Cache<Key, Optional<byte[]>> written = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key _, Optional<byte[]> body) -> OVERHEAD_BYTES + body.map(bytes -> bytes.length).orElse(0))
            .build();

    Bodies(StoredChanges store, Renderer renderer, HotFeeds served) {
        this.store = store;
        this.renderer = renderer;
        this.served = served;
    }

    /**
     * The next message's.
     *
     * @return empty where nothing is left to say, or nothing that the format can say
     * @throws NotYetException while the store is made anew
     */
    Optional<byte[]> of(Claim claim) {
        Key key = new Key(claim.subscriber().feed(), claim.subscriber().format(), claim.after(), claim.to(),
                served.versions());
        return written.get(key, _ -> write(claim));
    }

    private Optional<byte[]> write(Claim claim) {
        return Feed.named(claim.subscriber().feed())
                .flatMap(feed -> standing(store.between(feed, claim.after(), claim.to()), claim.announced()))
                .flatMap(content -> renderer.renderNews(content, claim.subscriber().format()));
    }

    /** A store that is made anew has things in it that were withdrawn since. */
    private static Optional<FeedContent> standing(AsOf<Optional<FeedContent>> read, long announced) {
        if (read.position() < announced) {
            throw new NotYetException();
        }
        return read.found();
    }

    private record Key(String feed, Format format, long after, long to, Versions versions) {}

    /** The store does not stand where it stood. */
    static final class NotYetException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
