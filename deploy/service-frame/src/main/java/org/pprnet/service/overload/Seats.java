package org.pprnet.service.overload;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** A number of requests that may be worked on at once. Nobody queues for a seat. */
final class Seats {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final int number;
    private final String full;
    private final Semaphore free;

    /** @param full what is said to who finds no seat */
    Seats(int number, String full) {
        this.number = number;
        this.full = full;
        free = new Semaphore(number);
    }

    /**
     * Takes one.
     *
     * @throws ProblemException unavailable, if there is none
     */
    void take() {
        if (!free.tryAcquire()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, full).retryAfter(SOON);
        }
    }

    void leave() {
        free.release();
    }

    int taken() {
        return number - free.availablePermits();
    }
}
