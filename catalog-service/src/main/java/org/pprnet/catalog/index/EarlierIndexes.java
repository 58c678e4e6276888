package org.pprnet.catalog.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.pprnet.catalog.store.Database;
import org.pprnet.catalog.store.Standing;
import org.pprnet.service.database.CurrentGeneration;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * The catalog as it was at an instant: the fold, in the order of the log, of what had taken effect by then; with the
 * withdrawals and flags of today. Each is read whole out of the database, one at a time, and kept while it is asked for. Few
 * may wait for one: whoever asks for ever other times takes nothing away from those who read what is now.
 */
@Singleton
public final class EarlierIndexes {

    /** Counted in the summaries that there is room for: an index of few takes the memory of thousands. */
    private static final long SUMMARIES_KEPT = 500_000;
    private static final int LEAST = 4_096;
    private static final int SEATS = 16;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final LiveIndex live;
    private final CurrentGeneration generation;
    private final Database database;
    private final IndexReading reading;
    private final Semaphore one = new Semaphore(1);
    private final Semaphore waiting = new Semaphore(SEATS);
    private final Cache<Key, CatalogIndex> kept = Caffeine.newBuilder().maximumWeight(SUMMARIES_KEPT)
            .weigher((Key key, CatalogIndex index) -> weight(index)).build();

    EarlierIndexes(LiveIndex live, CurrentGeneration generation, Database database, IndexReading reading) {
        this.live = live;
        this.generation = generation;
        this.database = database;
        this.reading = reading;
    }

    private record Key(Standing standing, Instant instant) {}

    /**
     * The catalog of an instant, of a database at least as new as every position that this instance ever told.
     *
     * @throws ProblemException unavailable, if too many wait for an earlier catalog already
     * @throws RuntimeException if the database does not answer
     */
    public CatalogIndex at(Instant instant) {
        Key key = new Key(live.current().standing(), instant);
        CatalogIndex known = kept.getIfPresent(key);
        return known == null ? made(key) : known;
    }

    static int weight(CatalogIndex index) {
        return LEAST + index.room();
    }

    private CatalogIndex made(Key key) {
        if (!waiting.tryAcquire()) {
            throw new ProblemException(ProblemType.UNAVAILABLE,
                    "too many requests wait for the catalog as it was at other times").retryAfter(SOON);
        }
        try {
            return kept.get(key, this::read);
        } finally {
            waiting.release();
        }
    }

    private CatalogIndex read(Key key) {
        one.acquireUninterruptibly();
        try {
            return generation.read(() -> database.inSnapshot(() -> {
                IndexWriter writer = new IndexWriter();
                reading.asOf(writer, key.instant);
                return writer.catalog(reading.standing());
            }));
        } finally {
            one.release();
        }
    }
}
