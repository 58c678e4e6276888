package org.pprnet.service.following;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.pprnet.events.log.LogReader;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.Projection;
import org.pprnet.events.log.ReaderSettings;
import org.pprnet.events.log.ReaderStatus;

/** Keeps the service's projection up with the log, from the moment that the server answers until it is told to stop. */
@Singleton
@Requires(beans = Projection.class)
public final class FollowingTheLog {

    private final LogReader reader;

    FollowingTheLog(LogSettings settings, ReaderSettings who, Projection projection, Clock clock) {
        reader = new LogReader(settings, who, projection, clock);
    }

    /** How far the service is. Cheap. */
    public ReaderStatus status() {
        return reader.status();
    }

    @EventListener
    void start(ServerStartupEvent started) {
        reader.start();
    }

    /** Before anything else stops: a store that is closed under the reader would look like one that has failed. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void stop(ShutdownEvent stopping) {
        reader.close();
    }

    @PreDestroy
    void close() {
        reader.close();
    }
}
