package org.pprnet.ingest.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.pprnet.ingest.store.OwnConnections;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the leading relay when an instance that stands by committed something. It has a connection of its own: waiting
 * for a notification occupies one, and the relay's is needed for numbering. Without it, polling finds the same rows.
 */
final class CallsOfOthers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallsOfOthers.class);
    private static final Duration LISTENING = Duration.ofSeconds(1);

    private final OwnConnections connections;
    private final WakeUp wakeUp;
    private volatile boolean closed;

    CallsOfOthers(OwnConnections connections, WakeUp wakeUp) {
        this.connections = connections;
        this.wakeUp = wakeUp;
    }

    void start() {
        Thread.ofVirtual().name("relay-calls").start(this::listen);
    }

    private void listen() {
        try (Connection connection = connections.open("relay-calls")) {
            EventTable events = new EventTable(connection);
            events.listen();
            PGConnection notifications = connection.unwrap(PGConnection.class);
            while (!closed) {
                if (notifications.getNotifications((int) LISTENING.toMillis()).length > 0) {
                    wakeUp.wake();
                }
            }
        } catch (SQLException e) {
            LOG.warn("Calls of other instances are not heard until the relay starts again", e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
