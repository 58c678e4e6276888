package org.pprnet.feed.hub;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
    /** As many of these as there are seats by default take no more than that either. */
    private static final long LARGE_BYTES = 256 << 10;

    private final StoredChanges store;
    private final Renderer renderer;
    private final HotFeeds served;
    private final Cache<Key, Optional<byte[]>> written = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key _, Optional<byte[]> body) -> OVERHEAD_BYTES + body.map(bytes -> bytes.length).orElse(0))
            .build();
    private final LargeBodies<Key> large = new LargeBodies<>();

    Bodies(StoredChanges store, Renderer renderer, HotFeeds served) {
        this.store = store;
        this.renderer = renderer;
        this.served = served;
    }

    /**
     * Does something with the next message's: none where nothing is left to say, or nothing that the format can say.
     *
     * @throws NotYetException while the store is made anew, or too many large bodies are being sent
     */
    <T> T with(Claim claim, Function<Optional<byte[]>, T> use) {
        Key key = new Key(claim.subscriber().feed(), claim.subscriber().format(), claim.message(), served.versions());
        Supplier<Optional<byte[]>> writing = () -> written.get(key, _ -> write(claim));
        return claim.message().bytes() <= LARGE_BYTES
                ? use.apply(writing.get())
                : large.with(key, claim.troubles().hinder(), writing, use);
    }

    private Optional<byte[]> write(Claim claim) {
        return Feed.named(claim.subscriber().feed())
                .flatMap(feed -> standing(store.between(feed, claim.message().after(), claim.message().to()),
                        claim.announced()))
                .flatMap(content -> renderer.renderNews(content, claim.subscriber().format()));
    }

    /** A store that is made anew has things in it that were withdrawn since. */
    private static Optional<FeedContent> standing(AsOf<Optional<FeedContent>> read, long announced) {
        if (read.position() < announced) {
            throw new NotYetException();
        }
        return read.found();
    }

    private record Key(String feed, Format format, Range message, Versions versions) {}

    /** What is to be sent cannot be written now, but soon. */
    static final class NotYetException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
