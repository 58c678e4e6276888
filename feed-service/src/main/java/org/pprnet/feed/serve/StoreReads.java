package org.pprnet.feed.serve;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.PositionSource;

/** Reads of the store for who asks. A store that is being made anew is not shown until it stands where the feeds stand. */
@Singleton
public final class StoreReads {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final PositionSource feeds;

    StoreReads(PositionSource feeds) {
        this.feeds = feeds;
    }

    /**
     * What is read.
     *
     * @param position where the store stood; 0 before there was anything
     * @param unready what is said meanwhile
     * @throws ProblemException unavailable, before there is anything and while the store is made anew
     */
    public <T> T read(Supplier<T> reading, ToLongFunction<T> position, String unready) {
        // Taken first: what is published meanwhile must not make what was read look old.
        long served = feeds.position();
        T found = reading.get();
        long standing = position.applyAsLong(found);
        if (standing == 0 || standing < served) {
            throw new ProblemException(ProblemType.UNAVAILABLE, unready).retryAfter(SOON);
        }
        return found;
    }
}
