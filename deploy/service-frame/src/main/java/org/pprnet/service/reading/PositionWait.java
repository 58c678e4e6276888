package org.pprnet.service.reading;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.pprnet.service.following.FollowingTheLog;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Waits for a store to reach a position, for a moment, and never for many requests at once. */
@Singleton
@Requires(beans = PositionSource.class)
final class PositionWait {

    static final int SEATS = 64;

    private static final int NEAR = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final long LOOK_EVERY_NANOS = 2_000_000;

    private final PositionSource source;
    private final Optional<FollowingTheLog> following;
    private final ExecutorService threads;
    private final Semaphore seats = new Semaphore(SEATS);

    PositionWait(
            PositionSource source,
            Optional<FollowingTheLog> following,
            @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.source = source;
        this.following = following;
        this.threads = threads;
    }

    /**
     * Done when the store is there.
     *
     * @throws ProblemException unavailable, at once or from the future, if it is not going to be there soon
     */
    CompletableFuture<Void> until(long wanted) {
        long present = source.position();
        if (present >= wanted) {
            return CompletableFuture.completedFuture(null);
        }
        if (wanted - highestSeen(present) > NEAR) {
            throw unavailable("position %d is asked for, the log is nowhere near it".formatted(wanted));
        }
        if (!seats.tryAcquire()) {
            throw unavailable("too many requests wait already");
        }
        return CompletableFuture.runAsync(() -> await(wanted), threads)
                .whenComplete((done, failure) -> seats.release());
    }

    int waiting() {
        return SEATS - seats.availablePermits();
    }

    /** The end of the log, as far as this service knows it: a store that is behind may still be there in time. */
    private long highestSeen(long present) {
        return following.map(FollowingTheLog::status)
                .map(status -> Math.max(present, status.position() + status.lag().orElse(0)))
                .orElse(present);
    }

    private void await(long wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (source.position() < wanted) {
            if (System.nanoTime() - deadline > 0) {
                throw behind(wanted, source.position());
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private static ProblemException behind(long wanted, long present) {
        return unavailable("position %d is asked for, this service stands at %d".formatted(wanted, present));
    }

    private static ProblemException unavailable(String detail) {
        return new ProblemException(ProblemType.UNAVAILABLE, detail).retryAfter(SOON);
    }
}
