package org.pprnet.feed.hub;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.pprnet.feed.serve.HotFeeds;
import org.pprnet.feed.serve.RefreshListener;

/** The parts of the hub that work by themselves, from the service's start to its end. A rebuild starts none of them. */
@Singleton
final class Hub implements RefreshListener {

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Announcements announcements;
    private final HotFeeds feeds;
    private final Verifying verifying;
    private final Delivering delivering;
    private final Rounds announcing;
    private final Rounds tidying;

    Hub(Announcements announcements, HotFeeds feeds, Verifying verifying, Delivering delivering, Tidying tidying,
            HubSettings settings) {
        this.announcements = announcements;
        this.feeds = feeds;
        this.verifying = verifying;
        this.delivering = delivering;
        announcing = new Rounds("announcing", settings.look(), this::announce);
        this.tidying = new Rounds("tidying the hub", settings.look(), tidying::tidy);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        announcing.start();
        verifying.start();
        delivering.start();
        tidying.start();
    }

    @Override
    public void refreshed() {
        announcing.wake();
    }

    private void announce() {
        if (announcements.announce(feeds.position())) {
            delivering.wake();
        }
    }

    /** Before the pool closes under it. */
    @EventListener
    void stop(ShutdownEvent stopping) {
        announcing.stop();
        tidying.stop();
        verifying.stop();
        delivering.stop();
        verifying.finish();
        delivering.finish();
    }

    /** Takes nothing more, and waits for what is under way. */
    static void finish(ExecutorService threads, Duration patience) {
        threads.shutdown();
        try {
            threads.awaitTermination(patience.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
