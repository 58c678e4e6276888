package org.pprnet.local;

import java.io.PrintStream;
import java.time.Duration;

/** Says every few seconds how far something long is, and nothing of what is over sooner. */
final class HowFar {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final String what;
    private final PrintStream out;
    private long next = System.nanoTime() + EVERY.toNanos();

    HowFar(String what, PrintStream out) {
        this.what = what;
        this.out = out;
    }

    void say(String words) {
        if (System.nanoTime() < next) {
            return;
        }
        out.println(what + ": " + words);
        out.flush();
        next = System.nanoTime() + EVERY.toNanos();
    }
}
