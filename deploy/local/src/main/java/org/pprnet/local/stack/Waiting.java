package org.pprnet.local.stack;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

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

    /** What is found at last: what is wanted, or after that time whatever there is. */
    public static <T> T forWanted(Duration patience, Supplier<T> look, Predicate<T> wanted) {
        AtomicReference<T> found = new AtomicReference<>();
        until(patience, () -> {
            found.set(look.get());
            return wanted.test(found.get());
        });
        return found.get();
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
