package org.pprnet.events.log;

import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one loop with which every consumer follows the log. A consumer group decides which instance of a service is the
 * active one; that nothing is lost, doubled or out of order rests on the store's own position alone.
 *
 * <p>It never gives up: while the log or the store does not answer it tries again, with backoff, and says so in
 * {@link #status}.
 */
public final class LogReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);
    private static final Duration STOP = Duration.ofSeconds(15);
    /** A few rounds of reading. One that was stopped for longer may have been replaced meanwhile. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final LogSettings settings;
    private final ReaderSettings reader;
    private final Projection projection;
    private final Clock clock;
    private final Thread thread;
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private volatile boolean open = true;
    private volatile boolean reading;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> current;
    private volatile ReaderStatus status = ReaderStatus.UNKNOWN;
    private volatile long toldAt = System.nanoTime();

    /** A reader at rest. */
    public LogReader(LogSettings settings, ReaderSettings reader, Projection projection, Clock clock) {
        this.settings = settings;
        this.reader = reader;
        this.projection = projection;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("log-reader-" + reader.service()).unstarted(this::run);
    }

    /** Begins to follow the log, in a thread of its own. */
    public void start() {
        thread.start();
    }

    /** How it stands now. Cheap. */
    public ReaderStatus status() {
        return status;
    }

    /**
     * Whether it is this instance that applies what comes, gets on, and said so a moment ago: then nobody was told that
     * anything is live here of which it does not know. Cheap.
     */
    public boolean isLeading() {
        boolean fresh = System.nanoTime() - toldAt < MOMENT.toNanos();
        ReaderStatus now = status;
        return fresh && now.active() && now.problem().isEmpty();
    }

    private void run() {
        while (open) {
            try (SummaryLog log = new SummaryLog(settings);
                    ParkedRecords parked = new ParkedRecords(settings);
                    ReceiptWriter receipts = new ReceiptWriter(settings, reader, clock);
                    Membership membership = new Membership(settings, reader)) {
                current = membership.consumer();
                awaitLog(log);
                read(new ReadingSession(membership.consumer(), settings.partition(), log, new Store(projection), parked,
                        receipts, reader, clock, backoff, this::become));
            } catch (WakeupException | InterruptException e) {
                LOG.debug("{} was asked to stop reading", reader.service());
            } catch (RuntimeException e) {
                stumble(e);
            }
        }
    }

    private void read(ReadingSession session) {
        reading = true;
        try {
            session.run(() -> open);
        } finally {
            reading = false;
        }
    }

    /** A consumer makes no topics: it waits until the ingest service has made them. */
    private void awaitLog(SummaryLog log) {
        while (open && log.topicId().isEmpty()) {
            become(status.stumbling("there is no log yet"));
            rest();
        }
    }

    private void become(ReaderStatus now) {
        status = now;
        toldAt = System.nanoTime();
    }

    private void stumble(RuntimeException failure) {
        LOG.warn("{} lost the log and tries again", reader.service(), failure);
        become(status.stumbling(String.valueOf(failure.getMessage())));
        rest();
    }

    private void rest() {
        try {
            Thread.sleep(backoff.next());
        } catch (InterruptedException e) {
            open = false;
        }
    }

    /**
     * Stops after the batch in hand, and leaves the group, so that another instance goes on at once where the store
     * stands.
     */
    @Override
    public void close() {
        open = false;
        KafkaConsumer<byte[], byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (!reading) {
            // It waits for a log that does not answer, and has nothing in hand.
            thread.interrupt();
        }
        try {
            // A reader that was never started has nothing to stop.
            if (thread.isAlive() && !thread.join(STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
