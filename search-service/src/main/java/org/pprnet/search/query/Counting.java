package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.pprnet.search.index.IndexUnavailableException;

/** What the index counts, while what it found is made ready for the reader. */
final class Counting {

    /** Of what nobody counts. */
    static final Counting NOTHING = of(Map::of);

    private final FutureTask<Map<String, Aggregate>> task;

    private Counting(FutureTask<Map<String, Aggregate>> task) {
        this.task = task;
    }

    /** Begins to count. */
    static Counting of(Callable<Map<String, Aggregate>> counting) {
        FutureTask<Map<String, Aggregate>> task = new FutureTask<>(counting);
        Thread.ofVirtual().name("counting").start(task);
        return new Counting(task);
    }

    /**
     * The counts, as soon as they are there.
     *
     * @throws IndexUnavailableException if the index is away or not complete
     */
    Map<String, Aggregate> counts() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a search was ended", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
