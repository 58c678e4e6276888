package org.pprnet.events.log;

import java.util.ArrayList;
import java.util.List;
import org.pprnet.events.LoggedEvent;

/** A store that keeps what it was given, to see what the reader does; it can fail like any other. */
final class MemoryStore implements Projection {

    private final List<Long> applied = new ArrayList<>();
    private Position position = Position.START;
    private boolean down;
    private int shown;

    @Override
    public synchronized Position position() {
        answer();
        return position;
    }

    @Override
    public synchronized boolean apply(Position from, List<LoggedEvent> events, Position to) {
        answer();
        if (!position.equals(from)) {
            return false;
        }
        events.forEach(event -> applied.add(event.sequence()));
        position = to;
        return true;
    }

    @Override
    public synchronized void makeVisible() {
        answer();
        shown++;
    }

    synchronized List<Long> applied() {
        return List.copyOf(applied);
    }

    synchronized int shown() {
        return shown;
    }

    synchronized void standAt(Position position) {
        this.position = position;
    }

    synchronized void goDown() {
        down = true;
    }

    synchronized void comeBack() {
        down = false;
    }

    private void answer() {
        if (down) {
            throw new IllegalStateException("the store is down");
        }
    }
}
