package org.pprnet.benchmarks.feeds;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.pprnet.benchmarks.Median;
import org.pprnet.benchmarks.load.Saturation;

/** A process that answers at a port, and what it did. */
record Server(int port, ProcessHandle process) {

    private static final double LATE = 99;

    /**
     * What it did in several rounds.
     *
     * @param rates requests per second
     * @param microseconds of processor time for each request, by the operating system's account of the process
     * @param late milliseconds after which all but one of a hundred were answered
     */
    record Rounds(List<Double> rates, List<Double> microseconds, List<Double> late) {

        Rounds() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        double rate() {
            return Median.of(rates);
        }

        double processorTime() {
            return Median.of(microseconds);
        }

        double p99() {
            return Median.of(late);
        }
    }

    /** One round. */
    void measure(FeedRequest request, int connections, int requests, Rounds rounds) throws IOException {
        Duration before = processorTime();
        Saturation.Outcome outcome = Saturation.of(port, connections, request.bytes(port),
                request.sample(port).length(),
                requests);
        Histogram times = outcome.times();
        rounds.rates.add(outcome.rate());
        rounds.microseconds.add(processorTime().minus(before).toNanos() / 1e3 / requests);
        rounds.late.add(times.getValueAtPercentile(LATE) / 1e6);
    }

    private Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }
}
