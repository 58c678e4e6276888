package org.pprnet.benchmarks.stack;

import java.time.Duration;

/** How far a filling is, and how long it will still take if it goes on as it went. */
final class Pace {

    private final int all;
    private final long begun = System.nanoTime();

    Pace(int all) {
        this.all = all;
    }

    String after(int summaries) {
        return said(summaries, all, Duration.ofNanos(System.nanoTime() - begun));
    }

    static String said(int summaries, int all, Duration elapsed) {
        Duration left = elapsed.multipliedBy(all - summaries).dividedBy(summaries);
        return "%,d of %,d summaries are in all views, after %s%s".formatted(summaries, all, clock(elapsed),
                left.isZero() ? "" : "; about %s left".formatted(clock(left)));
    }

    private static String clock(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
