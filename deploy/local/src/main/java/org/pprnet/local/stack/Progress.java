package org.pprnet.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the operator what is going on, with the time since the beginning. */
public final class Progress {

    private final PrintStream out;
    private final long beginning = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** One line about one part. */
    public void say(String part, String what) {
        double seconds = Duration.ofNanos(System.nanoTime() - beginning).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "%7.1f s  %-14s %s", seconds, part, what));
        out.flush();
    }
}
