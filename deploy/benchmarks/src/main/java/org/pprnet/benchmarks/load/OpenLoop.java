package org.pprnet.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/**
 * Work that becomes due at constant intervals, whatever became of the work before, as the wishes of people do who do not
 * know of each other. How long it took is counted from the instant at which it was due: what had to wait, because all
 * connections waited for a server that stalled, was waiting for that server too. A client that begins its clock when it
 * sends, and sends when it was answered, asks least while the server is slowest ("coordinated omission": Tene, "How NOT to
 * Measure Latency", 2013).
 */
public final class OpenLoop {

    private final List<? extends Work> works;
    private final Schedule schedule;
    private final AtomicInteger next = new AtomicInteger();
    private final Histogram times = Rounds.round();
    private final Histogram delays = Rounds.round();
    private int late;

    /** What is due at one instant. */
    @FunctionalInterface
    public interface Work {

        void over(Connection connection) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param times from when each was due until it was done, in nanoseconds
     * @param delays from when each was due until it was begun, in nanoseconds; part of the times
     * @param late how many were begun when the next was due already, or later still: the schedule was not kept
     */
    public record Outcome(Histogram times, Histogram delays, int late) {}

    private OpenLoop(List<? extends Work> works, Schedule schedule) {
        this.works = works;
        this.schedule = schedule;
    }

    /**
     * Does each once.
     *
     * @param port of this machine
     * @param connections how many are open, and so how many can be on their way at a time
     * @param rate how many are due in a second
     * @throws IOException if one fails; then no more are begun
     */
    public static Outcome of(int port, int connections, double rate, List<? extends Work> works)
            throws IOException, InterruptedException {
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                open.add(new Connection(port));
            }
            return new OpenLoop(works, new Schedule(System.nanoTime(), rate)).run(open);
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
        }
    }

    private Outcome run(List<Connection> open) throws IOException, InterruptedException {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> working = open.stream().map(connection -> clients.submit(client(connection))).toList();
            for (Future<Void> client : working) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("what was due failed", e.getCause());
        }
        return new Outcome(times, delays, late);
    }

    private Callable<Void> client(Connection connection) {
        return () -> {
            try {
                for (int number = next.getAndIncrement(); number < works.size(); number = next.getAndIncrement()) {
                    work(connection, number);
                }
            } finally {
                next.set(works.size());
            }
            return null;
        };
    }

    private void work(Connection connection, int number) throws IOException, InterruptedException {
        long due = schedule.due(number);
        awaitTime(due);
        long begun = System.nanoTime();
        works.get(number).over(connection);
        note(begun - due, System.nanoTime() - due);
    }

    private static void awaitTime(long due) throws InterruptedException {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private synchronized void note(long delay, long time) {
        delays.recordValue(delay);
        times.recordValue(time);
        late += delay >= schedule.interval() ? 1 : 0;
    }
}
