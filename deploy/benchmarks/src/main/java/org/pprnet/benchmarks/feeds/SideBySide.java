package org.pprnet.benchmarks.feeds;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.load.Rounds;
import org.pprnet.benchmarks.load.Sample;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.stack.Newest;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.local.Failure;

/** How long after one another two instances of the feed service serve the same change. */
public final class SideBySide {

    /** Often enough for the limit, and so seldom that looking takes little of the processors that both instances need. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Until the virtual machines have compiled most of what a change passes through. */
    public static final int UNMEASURED = 500;
    private static final String ETAG = "etag";

    private final BenchStack stack;
    private final SummaryGenerator generator;
    private final PrintStream progress;

    /**
     * What came of it.
     *
     * @param changes how many were published, one after the other
     * @param median milliseconds between the first instance that served a change and the other
     * @param p95 the same, that 95 of 100 changes did not exceed
     * @param most the same, of the slowest change
     */
    public record Outcome(int changes, double median, double p95, double most) {

        /** What is wanted of the slowest, in milliseconds. */
        private static final double LIMIT = 50;

        /** The slowest, which is the one that has a target. */
        public Figure figure() {
            return Figure.atMost(LIMIT, "instances-apart", most, "ms");
        }

        private static Outcome of(Histogram apart) {
            return new Outcome((int) apart.getTotalCount(), Rounds.milliseconds(apart, 50),
                    Rounds.milliseconds(apart, 95), Rounds.milliseconds(apart, 100));
        }
    }

    /** When a feed had changed, and into what. */
    private record Seen(String tag, long nanos) {}

    /**
     * @param stack with two instances of each service
     * @param progress hears how far it is
     */
    public SideBySide(BenchStack stack, SummaryGenerator generator, PrintStream progress) {
        this.stack = stack;
        this.generator = generator;
        this.progress = progress;
    }

    /**
     * Revises a summary so many times, and asks both instances for the feed of everything until it has changed.
     *
     * @param interval from one change to the next, at least; the next waits until the one before is live
     * @throws Failure failed, if both do not serve the same bytes in the end
     */
    public Outcome measure(int changes, Duration interval) throws IOException, InterruptedException {
        Newest newest = Newest.publish(stack.ingest(), generator);
        try (Both both = new Both(stack.port("feed", 1), stack.port("feed", 2))) {
            both.awaitLevel();
            for (int change = 0; change < UNMEASURED; change++) {
                both.apart(newest);
            }
            progress.printf("%d unmeasured changes%n", UNMEASURED);
            Histogram apart = Rounds.round();
            for (int change = 0; change < changes; change++) {
                long due = System.nanoTime() + interval.toNanos();
                apart.recordValue(both.apart(newest));
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            }
            return Outcome.of(apart);
        }
    }

    /** Two instances that are watched. */
    private static final class Both implements AutoCloseable {

        private final Connection first;
        private final Connection second;
        private final ExecutorService threads = Executors.newFixedThreadPool(2);
        private String tag = "";

        Both(int first, int second) throws IOException {
            this.first = new Connection(first);
            this.second = new Connection(second);
        }

        void awaitLevel() throws IOException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            do {
                if (System.nanoTime() > deadline) {
                    throw different("for " + PATIENCE);
                }
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
                tag = first.exchange(FeedRequest.ATOM.request("")).header(ETAG);
            } while (changed(second, tag).status() != 304);
        }

        /** How long after one another they serve a change, in nanoseconds. */
        long apart(Newest newest) throws IOException, InterruptedException {
            Future<Seen> one = threads.submit(() -> watch(first, tag));
            Future<Seen> other = threads.submit(() -> watch(second, tag));
            newest.revise();
            try {
                if (!one.get().tag.equals(other.get().tag)) {
                    throw different("after one change");
                }
                tag = one.get().tag;
                return Math.abs(one.get().nanos - other.get().nanos);
            } catch (ExecutionException e) {
                throw new IOException("a feed cannot be watched", e.getCause());
            }
        }

        private static Failure different(String when) {
            return new Failure(Failure.FAILED, "two instances serve different feeds " + when);
        }

        @Override
        public void close() throws IOException {
            try (first; second) {
                threads.shutdownNow();
            }
        }
    }

    private static Seen watch(Connection instance, String known) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Sample sample = changed(instance, known);
            if (sample.status() == 200) {
                return new Seen(sample.header(ETAG), System.nanoTime());
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        throw new IOException("%s serves no change for %s".formatted(instance, PATIENCE));
    }

    private static Sample changed(Connection instance, String known) throws IOException {
        return instance.exchange(FeedRequest.NOT_MODIFIED.request(known));
    }
}
