package org.pprnet.benchmarks.functions;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.pprnet.local.Failure;

/** Calls hot functions, each in processes of its own that have nothing else to do (JMH). */
public final class FunctionsBenchmark {

    /** What the collector is told that was allocated, divided by the calls. */
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** JMH 1.37 asks for what Java 24 and later warn of (JEP 498). */
    private static final String UNSAFE = "--sun-misc-unsafe-memory-access=allow";

    /** A search goes through so much code that it takes the compilers longest to be done with it. */
    private static final int WARM_UP = 2;

    private final PrintStream log;
    private final PrintStream progress;

    /**
     * What a call costs.
     *
     * @param nanoseconds on average
     * @param error half of the interval in which the average is with a probability of 99.9 %; not a number, if there are
     *        too few iterations to say
     * @param bytes allocated
     */
    public record Outcome(HotFunction function, double nanoseconds, double error, double bytes) {}

    /** @param log for all that JMH says */
    public FunctionsBenchmark(PrintStream log, PrintStream progress) {
        this.log = log;
        this.progress = progress;
    }

    /**
     * Measures all of them.
     *
     * @param processes for each, one after the other
     * @param iterations in each process; twice as many before are not measured
     * @param milliseconds of one iteration
     * @throws Failure failed, if a function fails
     */
    public List<Outcome> measure(int processes, int iterations, int milliseconds) {
        Options common = new OptionsBuilder().mode(Mode.AverageTime).timeUnit(TimeUnit.NANOSECONDS)
                .forks(processes).warmupIterations(WARM_UP * iterations)
                .warmupTime(TimeValue.milliseconds(milliseconds))
                .measurementIterations(iterations).measurementTime(TimeValue.milliseconds(milliseconds))
                .addProfiler(GCProfiler.class).jvmArgsAppend(UNSAFE).shouldFailOnError(true).build();
        return Arrays.stream(HotFunction.values()).map(function -> measure(function, common)).toList();
    }

    private Outcome measure(HotFunction function, Options common) {
        progress.println("calling " + function.label());
        Options options = new OptionsBuilder().parent(common).include("^" + function.benchmark() + "$").build();
        try {
            RunResult result = new Runner(options,
                    OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL)).runSingle();
            Result<?> time = result.getPrimaryResult();
            return new Outcome(function, time.getScore(), time.getScoreError(),
                    result.getSecondaryResults().get(ALLOCATED).getScore());
        } catch (RunnerException e) {
            throw new Failure(Failure.FAILED, "%s failed: %s".formatted(function.label(), e.getMessage()));
        }
    }
}
