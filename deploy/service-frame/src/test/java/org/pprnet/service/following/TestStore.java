package org.pprnet.service.following;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;

/** A store that counts; closed, it answers no more. */
@Singleton
@Requires(property = "test.projection")
class TestStore implements Projection {

    private Position position = Position.START;
    private boolean closed;
    private int askedWhenClosed;

    @Override
    public synchronized Position position() {
        notice();
        return position;
    }

    @Override
    public synchronized boolean apply(Position from, List<LoggedEvent> events, Position to) {
        notice();
        position = to;
        return true;
    }

    @Override
    public synchronized void makeVisible() {
        notice();
    }

    synchronized int askedWhenClosed() {
        return askedWhenClosed;
    }

    synchronized boolean closed() {
        return closed;
    }

    private void notice() {
        askedWhenClosed += closed ? 1 : 0;
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
    }
}
