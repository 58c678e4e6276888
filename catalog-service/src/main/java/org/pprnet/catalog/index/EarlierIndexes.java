package org.pprnet.catalog.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.pprnet.catalog.store.Database;
import org.pprnet.catalog.store.Standing;
import org.pprnet.service.database.CurrentGeneration;

/**
 * The catalog as it was at an instant: the fold, in the order of the log, of what had taken effect by then; with the
 * withdrawals and flags of today. Each is read whole out of the database, one at a time, and kept while it is asked for.
 */
@Singleton
public final class EarlierIndexes {

    private static final long SUMMARIES_KEPT = 500_000;

    private final LiveIndex live;
    private final CurrentGeneration generation;
    private final Database database;
    private final IndexReading reading;
    private final Semaphore one = new Semaphore(1);
    private final Cache<Key, CatalogIndex> kept = Caffeine.newBuilder().maximumWeight(SUMMARIES_KEPT)
            .weigher((Key key, CatalogIndex index) -> index.size() + 1).build();

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
     * @throws RuntimeException if the database does not answer
     */
    public CatalogIndex at(Instant instant) {
        return kept.get(new Key(live.current().standing(), instant), this::read);
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
