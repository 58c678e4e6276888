package org.pprnet.ingest.outbox;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.pprnet.ingest.store.OwnConnections;
import org.pprnet.ingest.store.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what was committed to the log, for as long as the service runs. Of all instances one leads; the others stand by,
 * and tell it of what they committed. Whatever fails, it lets go of the lead and starts again.
 */
@Singleton
class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Schema schema;
    private final OwnConnections connections;
    private final Shipments shipments;
    private final WakeUp wakeUp;
    private final OutboxSettings settings;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("relay").unstarted(this::run);
    private volatile boolean stopping;
    private volatile RelayStatus status = RelayStatus.STARTING;

    Relay(Schema schema, OwnConnections connections, Shipments shipments, WakeUp wakeUp, OutboxSettings settings) {
        this.schema = schema;
        this.connections = connections;
        this.shipments = shipments;
        this.wakeUp = wakeUp;
        this.settings = settings;
    }

    @EventListener
    void start(StartupEvent started) {
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        wakeUp.wake();
        if (thread.isAlive() && !stopped.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.interrupt();
        }
    }

    RelayStatus status() {
        return status;
    }

    private void run() {
        while (!stopping) {
            try {
                schema.bringUpToDate();
                work();
            } catch (SQLException | RuntimeException e) {
                note(e);
                pause();
            }
        }
        stopped.countDown();
    }

    private void work() throws SQLException {
        try (EventTable events = new EventTable(connections.open("relay"))) {
            while (!stopping && !events.lock()) {
                status = RelayStatus.STANDING_BY;
                if (wakeUp.await(settings.pollInterval())) {
                    events.call();
                }
            }
            if (!stopping) {
                lead(events);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private void lead(EventTable events) throws SQLException, InterruptedException {
        try (CallsOfOthers calls = new CallsOfOthers(connections, wakeUp)) {
            calls.start();
            Shipment shipment = shipments.over(events);
            while (!stopping) {
                shipment.agree();
                status = RelayStatus.LEADING;
                shipUntilAudit(shipment);
            }
        }
    }

    private void shipUntilAudit(Shipment shipment) throws SQLException, InterruptedException {
        long audit = System.nanoTime() + settings.auditInterval().toNanos();
        while (!stopping) {
            if (ship(shipment)) {
                continue;
            }
            if (System.nanoTime() - audit > 0) {
                return;
            }
            wakeUp.await(settings.pollInterval());
        }
    }

    /** One round; false if there was nothing to do. */
    private static boolean ship(Shipment shipment) throws SQLException {
        boolean numbered = shipment.number();
        if (shipment.send()) {
            shipment.mark();
            return true;
        }
        return numbered;
    }

    private void note(Exception e) {
        RelayStatus now = RelayStatus.failed(e);
        if (!now.equals(status)) {
            LOG.warn("The relay waits: {}", e.getMessage(), e);
        }
        status = now;
    }

    private void pause() {
        try {
            Thread.sleep(settings.pollInterval());
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
