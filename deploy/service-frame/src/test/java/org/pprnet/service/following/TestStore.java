package org.pprnet.service.following;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;

/** A store that remembers whether somebody still read the log for it when it was closed. */
@Singleton
@Requires(property = "test.projection")
class TestStore implements Projection {

    private Position position = Position.START;
    private boolean closed;
    private boolean readWhenClosed;

    @Override
    public synchronized Position position() {
        return position;
    }

    @Override
    public synchronized boolean apply(Position from, List<LoggedEvent> events, Position to) {
        position = to;
        return true;
    }

    synchronized boolean closed() {
        return closed;
    }

    synchronized boolean readWhenClosed() {
        return readWhenClosed;
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        readWhenClosed = Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("log-reader-"));
    }
}
