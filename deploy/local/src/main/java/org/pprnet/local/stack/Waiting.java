package org.pprnet.local.stack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what cannot tell by itself that it has happened: other processes. */
public final class Waiting {

    private static final Duration POLL = Duration.ofMillis(100);

    private Waiting() {}

    /** Whether it came true within that time; false also when the thread is interrupted, which it then still is. */
    public static boolean until(Duration patience, BooleanSupplier happened) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline || !pause(POLL)) {
                return false;
            }
        }
        return true;
    }

    /** False if the thread was interrupted, which it then still is. */
    static boolean pause(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
