package org.pprnet.feed.serve;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.pprnet.service.database.StoreFollower;
import org.pprnet.service.database.StoreNews;

/** Keeps this instance's feeds at the store, whichever instance moves it. */
@Singleton
final class RefreshingFeeds implements StoreFollower {

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** A batch of that many events is part of a long way. */
    private static final int LONG_WAY = 50;

    /** Where nothing came for that long, the long way is over: its end is not left unseen until the next look. */
    private static final Duration STILL = Duration.ofSeconds(3);

    /** On a long way, looking takes at most one part in so many of the time. */
    private static final int SHARE = 20;

    private final HotFeeds feeds;
    private final List<RefreshListener> listeners;

    RefreshingFeeds(HotFeeds feeds, List<RefreshListener> listeners) {
        this.feeds = feeds;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void follow(StoreNews.Listening listening) {
        while (!listening.isOver()) {
            long before = System.nanoTime();
            feeds.refresh();
            listeners.forEach(RefreshListener::refreshed);
            long next = System.nanoTime() + Math.max(LOOK.toNanos(), (System.nanoTime() - before) * SHARE);
            awaitNews(listening, next);
        }
    }

    /** Until something new is worth a look: a change at once, a long way from time to time, and at its end. */
    private static void awaitNews(StoreNews.Listening listening, long next) {
        long due = next;
        while (!listening.isOver() && due - System.nanoTime() > 0) {
            int events = listening.await(Duration.ofNanos(due - System.nanoTime()));
            if (events > 0 && events < LONG_WAY) {
                return;
            }
            if (events > 0) {
                due = Math.min(next, System.nanoTime() + STILL.toNanos());
            }
        }
    }
}
