package org.pprnet.service.following;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.pprnet.events.log.LogReader;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.Projection;
import org.pprnet.events.log.ReaderSettings;
import org.pprnet.events.log.ReaderStatus;
import org.pprnet.service.tracing.Traces;

/** Keeps the service's projection up with the log, from the moment that the server answers until it is told to stop. */
@Singleton
@Requires(beans = Projection.class)
public final class FollowingTheLog implements GracefulShutdownCapable {

    private final LogReader reader;

    FollowingTheLog(LogSettings settings, ReaderSettings who, Projection projection, Clock clock,
            Traces traces) {
        Projection noted = traces == Traces.NONE ? projection : new TracedProjection(projection, traces, clock);
        reader = new LogReader(settings, who, noted, clock);
    }

    /** How far the service is. Cheap. */
    public ReaderStatus status() {
        return reader.status();
    }

    /** Whether this instance knows of everything that readers were told is live in this service. Cheap. */
    public boolean isLeading() {
        return reader.isLeading();
    }

    @EventListener
    void start(ServerStartupEvent started) {
        reader.start();
    }

    /**
     * While the server answers what is in flight, so that another instance goes on at once, and before anything else stops:
     * a store that is closed under the reader would look like one that has failed.
     */
    @Override
    public CompletionStage<?> shutdownGracefully() {
        return CompletableFuture.runAsync(reader::close, stopping -> Thread.ofVirtual().start(stopping));
    }

    @PreDestroy
    void close() {
        reader.close();
    }
}
