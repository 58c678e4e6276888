package org.pprnet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.pprnet.benchmarks.functions.FunctionsBenchmark;
import org.pprnet.local.Failure;
import org.pprnet.local.TrialOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pprnet bench functions}. */
@Command(name = "functions", mixinStandardHelpOptions = true, sortOptions = false, description = "Calls functions that run for every event or for every answer, without a stack: how long a call takes, and how"
        + " much it allocates. None has a target.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:measured", "1:a function failed", "2:could not run"})
final class FunctionsCommand implements Callable<Integer> {

    private static final int MILLISECONDS = 1_000;

    @Option(names = "--processes", paramLabel = "P", defaultValue = "3", description = "How many for each function, one after the other. Default: ${DEFAULT-VALUE}")
    private int processes;

    @Option(names = "--iterations", paramLabel = "I", defaultValue = "5", description = "How many seconds are measured in each process; twice as many before are not. Default: ${DEFAULT-VALUE}")
    private int iterations;

    @Option(names = "--quick", description = "One process for each function.")
    private boolean quick;

    @Mixin
    private final TrialOptions files = new TrialOptions();

    @Override
    public Integer call() throws IOException {
        if (processes < 1 || iterations < 1) {
            throw new Failure(Failure.COULD_NOT_RUN, "--processes and --iterations must be 1 or more");
        }
        int forked = quick ? 1 : processes;
        try (PrintStream log = new PrintStream(files.makeFolder("bench").resolve("jmh.log").toFile())) {
            FunctionsBenchmark functions = new FunctionsBenchmark(log, System.out);
            Report report = Report.now(new FunctionsReport(functions.measure(forked, iterations, MILLISECONDS), forked,
                    iterations, MILLISECONDS)::on);
            files.keep(report.markdown(), report.json());
            System.out.println(report.markdown());
        }
        return 0;
    }
}
