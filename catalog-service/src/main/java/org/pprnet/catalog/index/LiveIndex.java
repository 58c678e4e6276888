package org.pprnet.catalog.index;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.store.CatalogStore;
import org.pprnet.catalog.store.Database;
import org.pprnet.catalog.store.Standing;
import org.pprnet.catalog.store.StandingPosition;
import org.pprnet.service.database.CurrentGeneration;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * The catalog of now. It is read whole when it is first asked for, or when the database is another one, and from then on by
 * what changed: in the background, or by the first reader to come after a change.
 */
@Singleton
public final class LiveIndex {

    /** Longer than a call to the database may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final StandingPosition standing;
    private final CatalogStore store;
    private final CurrentGeneration generation;
    private final Database database;
    private final IndexReading reading;
    private final Lock refreshing = new ReentrantLock();
    private volatile @Nullable CatalogIndex known;
    private @Nullable IndexWriter writer;

    LiveIndex(StandingPosition standing, CatalogStore store, CurrentGeneration generation, Database database,
            IndexReading reading) {
        this.standing = standing;
        this.store = store;
        this.generation = generation;
        this.database = database;
        this.reading = reading;
    }

    /**
     * The catalog, at least as new as every position that this instance ever told.
     *
     * @throws ProblemException unavailable, if others have been reading it for long
     * @throws RuntimeException if it is not that new, and the database does not answer
     */
    public CatalogIndex current() {
        CatalogIndex now = known;
        return now != null && isNew(now) ? now : refreshed();
    }

    /** To be called when the database failed: it may be another one, or an empty one, when it comes back. */
    void doubt() {
        refreshing.lock();
        try {
            writer = null;
        } finally {
            refreshing.unlock();
        }
    }

    private boolean isNew(CatalogIndex index) {
        return index.standing().isAtLeast(standing.standing());
    }

    private CatalogIndex refreshed() {
        waitForOthers();
        try {
            CatalogIndex now = known;
            if (now != null && isNew(now)) {
                return now;
            }
            store.position();
            CatalogIndex read = generation.read(() -> database.inSnapshot(this::read));
            known = read;
            return read;
        } finally {
            refreshing.unlock();
        }
    }

    /** Where the database hangs, each would wait for all before it. */
    private void waitForOthers() {
        try {
            if (!refreshing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(ProblemType.UNAVAILABLE, "the lists are not read yet").retryAfter(SOON);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private CatalogIndex read() {
        Standing now = reading.standing();
        CatalogIndex before = known;
        IndexWriter current = writer;
        // Until it is whole: what a failure leaves half done is not gone on with.
        writer = null;
        if (before == null || current == null || !now.isAtLeast(before.standing()) || current.isWorn()) {
            current = new IndexWriter();
            reading.all(current);
        } else {
            reading.changedSince(current, before.standing().sequence());
        }
        CatalogIndex read = current.catalog(now);
        writer = current;
        return read;
    }
}
