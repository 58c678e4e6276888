package org.pprnet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pprnet.benchmarks.accounting.Account;
import org.pprnet.benchmarks.memory.MemoryBenchmark;
import org.pprnet.benchmarks.memory.MemoryBenchmark.Service;
import org.pprnet.benchmarks.memory.MemoryBenchmark.Work;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pprnet bench memory}. */
@Command(name = "memory", mixinStandardHelpOptions = true, sortOptions = false, description = "Starts a stack again, publishes summaries, asks for lists, pages, searches and feeds, and leaves it alone:"
        + " how much memory each service keeps.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:measured; whether targets were met is in the table", "1:a service failed, or a part of the stack died",
            "2:could not run; also where there is no /proc, as on other systems than Linux"})
final class MemoryCommand implements Callable<Integer> {

    private static final int FEW = 1_000;
    private static final int QUICK_ROUNDS = 1;

    @Option(names = "--before", paramLabel = "B", defaultValue = "250", description = "How many summaries there are when services are started. Default: ${DEFAULT-VALUE}")
    private int before;

    @Option(names = "--summaries", paramLabel = "N", defaultValue = "10000", description = "How many are published in each round. Default: ${DEFAULT-VALUE}")
    private int summaries;

    @Option(names = "--requests", paramLabel = "Q", defaultValue = "4000", description = "How much is asked for in each round. Default: ${DEFAULT-VALUE}")
    private int requests;

    @Option(names = "--rounds", paramLabel = "R", defaultValue = "3", description = "How often. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--rest", paramLabel = "SECONDS", defaultValue = "90", description = "How long services are left alone at most, until what they keep is steady. Default: ${DEFAULT-VALUE}")
    private int rest;

    @Option(names = "--meaning", description = "Measures the search service with its embedding model, too: a round more, which takes as long as vectors do.")
    private boolean meaning;

    @Option(names = "--quick", description = "Only " + FEW + " summaries, as many requests, and " + QUICK_ROUNDS
            + " round.")
    private boolean quick;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        if (before < 1 || summaries < 1 || requests < 1 || rounds < 1 || rest < 1) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "--before, --summaries, --requests, --rounds and --rest must be 1 or more");
        }
        Account.requireKept();
        options.measure(before, 1, this::measure);
        return 0;
    }

    private Report measure(BenchStack stack, PrintStream progress) throws IOException, InterruptedException {
        Work work = new Work(quick ? FEW : summaries, quick ? FEW : requests, Duration.ofSeconds(rest));
        int times = quick ? QUICK_ROUNDS : rounds;
        MemoryBenchmark benchmark = new MemoryBenchmark(stack, options.seed() + 2, work, progress);
        List<Service> services = new ArrayList<>(benchmark.measure(times));
        if (meaning) {
            services.add(benchmark.measureWithMeaning());
        }
        return Report.now(new MemoryReport(services, work, options.seed(), before, times)::on);
    }
}
