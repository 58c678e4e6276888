package org.pprnet.local.stack;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.pprnet.backing.ServerFailed;

/** Starts parts again when they die, for as long as it is open. */
final class Keeper implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TIME_TO_LET_GO = Duration.ofSeconds(15);

    private final DataFolder data;
    private final Progress progress;
    private final Clock clock;
    private final Conditions conditions;
    private final List<Thread> threads;
    private volatile boolean closed;

    Keeper(List<Part> parts, DataFolder data, Progress progress, Clock clock, Conditions conditions) {
        this.data = data;
        this.progress = progress;
        this.clock = clock;
        this.conditions = conditions;
        threads = parts.stream().map(part -> Thread.ofVirtual().name("keep-" + part.name()).start(() -> keep(part)))
                .toList();
    }

    private void keep(Part part) {
        Backoff backoff = new Backoff();
        long started = System.nanoTime();
        while (!closed && Waiting.pause(POLL)) {
            if (part.isAlive()) {
                continue;
            }
            conditions.died(part.name());
            Duration lived = Duration.ofNanos(System.nanoTime() - started);
            Duration pause = conditions.pauseAfterDeath(part.name()).orElseGet(() -> backoff.afterLife(lived));
            sayThatItDied(part, pause);
            if (closed || !Waiting.pause(pause)) {
                return;
            }
            started = System.nanoTime();
            startAgain(part);
        }
    }

    private void sayThatItDied(Part part, Duration pause) {
        progress.say(part.name(), "died (%s); starting it again in %d s".formatted(part.log(), pause.toSeconds()));
        LogEnd.of(part.log()).forEach(line -> progress.say(part.name(), "  | " + line));
    }

    private void startAgain(Part part) {
        try {
            part.start();
            RunFile.of(part.name(), ProcessHandle.of(part.pid()).orElseThrow(), part.port(), clock.instant())
                    .write(data.runFile(part.name()));
            progress.say(part.name(), "started again as process " + part.pid());
        } catch (ServerFailed e) {
            progress.say(part.name(), "did not come back: " + e.summary());
        } catch (RuntimeException e) {
            progress.say(part.name(), "did not come back: " + e);
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        Waiting.until(TIME_TO_LET_GO, () -> threads.stream().noneMatch(Thread::isAlive));
    }
}
