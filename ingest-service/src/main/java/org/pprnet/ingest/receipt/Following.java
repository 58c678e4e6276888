package org.pprnet.ingest.receipt;

import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pprnet.ingest.outbox.NewestEvents;
import org.pprnet.ingest.outbox.NewestEvents.Newest;

/** Follows the newest version of a submission to its readers. */
@Singleton
public class Following {

    private final NewestEvents events;
    private final Receipts receipts;
    private final News news;
    private final Set<String> services;

    Following(NewestEvents events, Receipts receipts, News news,
            @Property(name = "receipt.services") Set<String> services) {
        this.events = events;
        this.receipts = receipts;
        this.news = news;
        this.services = Set.copyOf(services);
    }

    /** How far it is when it is live everywhere, or when the time is up; empty if it was never published. */
    public Optional<ReceiptView> untilLive(UUID submission, Duration longest) throws InterruptedException {
        return untilLiveIn(services.size(), submission, longest);
    }

    /** How far it is when so many services show it, or when the time is up; empty if it was never published. */
    public Optional<ReceiptView> untilLiveIn(int enough, UUID submission, Duration longest)
            throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            long counted = news.count();
            Optional<ReceiptView> now = now(submission);
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (now.isEmpty() || now.get().live().size() >= enough || !left.isPositive() || news.isOver()) {
                return now;
            }
            news.await(counted, left);
        }
    }

    /** In one transaction: whoever waits looks again with each receipt. */
    @Transactional(readOnly = true)
    Optional<ReceiptView> now(UUID submission) {
        return events.of(submission).map(this::view);
    }

    private ReceiptView view(Newest event) {
        Map<String, Live> live = event.position() == null
                ? Map.of()
                : new HashMap<>(receipts.live(event.position()));
        if (!live.isEmpty()) {
            live.keySet().retainAll(services);
        }
        return ReceiptView.of(event, live);
    }
}
