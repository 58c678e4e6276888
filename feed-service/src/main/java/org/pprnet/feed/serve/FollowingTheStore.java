package org.pprnet.feed.serve;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.pprnet.feed.store.StoreNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this instance's feeds at the store, whichever instance moves it. It is woken by the store's word; that it also
 * looks now and then is for the case that the word is lost.
 */
@Singleton
final class FollowingTheStore {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingTheStore.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** How long it may take to notice that the service stops. */
    private static final Duration NAP = Duration.ofMillis(250);

    /** A batch of that many events is part of a long way. */
    private static final int LONG_WAY = 50;

    /** Where nothing came for that long, the long way is over: its end is not left unseen until the next look. */
    private static final Duration STILL = Duration.ofSeconds(3);

    /** On a long way, looking takes at most one part in so many of the time. */
    private static final int SHARE = 20;

    private final StoreNews news;
    private final HotFeeds feeds;
    private final List<RefreshListener> listeners;
    private final Thread thread = Thread.ofVirtual().name("following-the-store").unstarted(this::run);
    private volatile boolean open = true;

    FollowingTheStore(StoreNews news, HotFeeds feeds, List<RefreshListener> listeners) {
        this.news = news;
        this.feeds = feeds;
        this.listeners = List.copyOf(listeners);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        thread.start();
    }

    private void run() {
        while (open) {
            try (StoreNews.Listening listening = news.listen()) {
                follow(listening);
            } catch (RuntimeException e) {
                rest(e);
            }
        }
    }

    private void follow(StoreNews.Listening listening) {
        while (open && !listening.isOver()) {
            long before = System.nanoTime();
            feeds.refresh();
            listeners.forEach(RefreshListener::refreshed);
            long next = System.nanoTime() + Math.max(LOOK.toNanos(), (System.nanoTime() - before) * SHARE);
            awaitNews(listening, next);
        }
    }

    /** Until something new is worth a look: a change at once, a long way from time to time, and at its end. */
    private void awaitNews(StoreNews.Listening listening, long next) {
        long due = next;
        while (open && !listening.isOver()) {
            long left = due - System.nanoTime();
            if (left <= 0) {
                return;
            }
            int events = listening.await(Duration.ofNanos(Math.min(left, NAP.toNanos())));
            if (events > 0 && events < LONG_WAY) {
                return;
            }
            if (events > 0) {
                due = Math.min(next, System.nanoTime() + STILL.toNanos());
            }
        }
    }

    private void rest(RuntimeException failure) {
        if (!open) {
            return;
        }
        LOG.warn("the store cannot be followed now: {}", failure.toString());
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            open = false;
        }
    }

    /** Before the pool closes under it. */
    @EventListener
    void stop(ShutdownEvent stopping) {
        close();
    }

    @PreDestroy
    void close() {
        open = false;
        try {
            thread.join(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
