package org.pprnet.benchmarks.feeds;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.pprnet.benchmarks.Figure;
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

    private final BenchStack stack;
    private final SummaryGenerator generator;

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
            return new Outcome((int) apart.getTotalCount(), apart.getValueAtPercentile(50) / 1e6,
                    apart.getValueAtPercentile(95) / 1e6, apart.getMaxValue() / 1e6);
        }
    }

    /** When a feed had changed, and into what. */
    private record Seen(String tag, long nanos) {}

    /** @param stack with two instances of each service */
    public SideBySide(BenchStack stack, SummaryGenerator generator) {
        this.stack = stack;
        this.generator = generator;
    }

    /**
     * Revises a summary so many times, and asks both instances for the feed of everything until it has changed.
     *
     * @throws Failure failed, if both do not serve the same bytes in the end
     */
    public Outcome measure(int changes) throws IOException, InterruptedException {
        Newest newest = Newest.publish(stack.ingest(), generator);
        int first = stack.port("feed", 1);
        int second = stack.port("feed", 2);
        String tag = awaitLevel(first, second);
        Histogram apart = Rounds.round();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            while (apart.getTotalCount() < changes) {
                String known = tag;
                Future<Seen> one = threads.submit(watching(first, known));
                Future<Seen> other = threads.submit(watching(second, known));
                newest.revise();
                if (!one.get().tag.equals(other.get().tag)) {
                    throw new Failure(Failure.FAILED, "two instances serve different feeds after one change");
                }
                apart.recordValue(Math.abs(one.get().nanos - other.get().nanos));
                tag = one.get().tag;
            }
        } catch (ExecutionException e) {
            throw new IOException("a feed cannot be watched", e.getCause());
        }
        return Outcome.of(apart);
    }

    /** What both serve, as soon as it is the same. */
    private static String awaitLevel(int first, int second) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            String tag = FeedRequest.tag(first);
            if (changed(second, tag).status() == 304) {
                return tag;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        throw new Failure(Failure.FAILED, "two instances serve different feeds for " + PATIENCE);
    }

    private static Callable<Seen> watching(int port, String known) {
        return () -> watch(port, known);
    }

    private static Seen watch(int port, String known) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Sample sample = changed(port, known);
            if (sample.status() == 200) {
                return new Seen(sample.header("etag"), System.nanoTime());
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        throw new IOException("port %d serves no change for %s".formatted(port, PATIENCE));
    }

    private static Sample changed(int port, String known) throws IOException {
        return Sample.of(port, FeedRequest.NOT_MODIFIED.request(known));
    }
}
