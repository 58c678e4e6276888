package org.pprnet.service.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to the view's store as long as the service runs, so that this instance follows it. */
@Singleton
@Requires(beans = StoreFollower.class)
final class FollowingTheStore {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingTheStore.class);
    private static final Duration REST = Duration.ofSeconds(1);

    private final StoreNews news;
    private final StoreFollower follower;
    /** One of the system's: an answer of the database wakes it at once, and not another thread first that goes on with it. */
    private final Thread thread = Thread.ofPlatform().daemon().name("following-the-store").unstarted(this::run);
    private volatile boolean open = true;
    private boolean failing;

    FollowingTheStore(StoreNews news, StoreFollower follower) {
        this.news = news;
        this.follower = follower;
    }

    @EventListener
    void start(ServerStartupEvent started) {
        thread.start();
    }

    private void run() {
        while (open) {
            try (StoreNews.Listening listening = news.listen(() -> !open)) {
                failing = false;
                follower.follow(listening);
            } catch (RuntimeException e) {
                rest(e);
            }
        }
    }

    private void rest(RuntimeException failure) {
        if (!open) {
            return;
        }
        if (!failing) {
            LOG.warn("the store cannot be followed now", failure);
        }
        failing = true;
        try {
            Thread.sleep(REST);
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
            thread.join(REST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
