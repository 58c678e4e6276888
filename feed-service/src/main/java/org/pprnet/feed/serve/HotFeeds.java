package org.pprnet.feed.serve;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.pprnet.feed.render.Format;
import org.pprnet.feed.render.Links;
import org.pprnet.feed.render.Renderer;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.FeedContent;
import org.pprnet.feed.store.Snapshot;
import org.pprnet.feed.store.StoredFeeds;
import org.pprnet.feed.store.Versions;
import org.pprnet.service.document.Document;
import org.pprnet.service.reading.PositionSource;

/**
 * Every feed in every format, in memory: what it says, and its bytes from when they were first asked for. A change replaces
 * the feeds that it touches and no others; those that were asked for since the change before are rendered with it.
 */
@Singleton
public final class HotFeeds implements PositionSource {

    private final StoredFeeds store;
    private final Renderer renderer;
    private final Links links;
    private final Lock refreshing = new ReentrantLock();
    /** Of several wishes at a time one is kept: each is for all feeds that are wanted compressed and served by then. */
    private final ExecutorService compressor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1), Thread.ofPlatform().daemon().name("feed-compressor").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private volatile Served served = new Served(0, Versions.NONE, Map.of());

    HotFeeds(StoredFeeds store, Renderer renderer, Links links) {
        this.store = store;
        this.renderer = renderer;
        this.links = links;
    }

    /** Brings what is served up to what the store holds now; when it returns, every new request sees it. */
    public void refresh() {
        refreshing.lock();
        try {
            Served before = served;
            // A store that is being made anew is no news until it stands where it stood: no reader sees time go back.
            store.since(before.versions, before.position).filter(now -> now.position() >= before.position)
                    .ifPresent(this::serve);
        } finally {
            refreshing.unlock();
        }
    }

    /** The position of what is served; 0 before there is anything. */
    @Override
    public long position() {
        return served.position;
    }

    /** The versions of what is served. */
    public Versions versions() {
        return served.versions;
    }

    /** A feed as it is now; empty before the first event, and where there is no such feed. */
    Optional<HotFeed> find(String path) {
        return Optional.ofNullable(served.feeds.get(path));
    }

    private void serve(Snapshot now) {
        Map<String, HotFeed> feeds = new HashMap<>(served.feeds);
        now.contents().forEach(content -> Arrays.stream(Format.values())
                .forEach(format -> feeds.merge(path(content.feed(), format), feed(content, format), HotFeed::next)));
        served = new Served(now.position(), now.versions(), Map.copyOf(feeds));
    }

    private HotFeed feed(FeedContent content, Format format) {
        return new HotFeed(() -> render(content, format), links.relations(links.self(content.feed(), format)));
    }

    private Document render(FeedContent content, Format format) {
        return new Document(renderer.render(content, format), format.mediaType(), content.updated(),
                () -> compressor.execute(this::compress));
    }

    private void compress() {
        served.feeds.values().stream().flatMap(feed -> feed.ready().stream()).filter(Document::isWantedCompressed)
                .forEach(Document::compress);
    }

    static String path(Feed feed, Format format) {
        return feed.name() + "." + format.suffix();
    }

    @PreDestroy
    void close() {
        compressor.shutdownNow();
    }

    private record Served(long position, Versions versions, Map<String, HotFeed> feeds) {}
}
