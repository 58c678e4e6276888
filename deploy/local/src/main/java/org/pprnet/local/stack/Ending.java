package org.pprnet.local.stack;

import java.time.Duration;

/** Ends processes, of our own or not. */
final class Ending {

    private static final Duration TIME_TO_DIE = Duration.ofSeconds(10);

    private Ending() {}

    /** Asks it to end, gives it that time, and then kills it; returns when it is gone. */
    static void gently(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!awaitEnd(process, patience)) {
            process.destroyForcibly();
            awaitEnd(process, TIME_TO_DIE);
        }
    }

    /** Whether it has ended within that time. */
    static boolean awaitEnd(ProcessHandle process, Duration patience) {
        return Waiting.until(patience, () -> !ProcessMark.isAlive(process));
    }
}
