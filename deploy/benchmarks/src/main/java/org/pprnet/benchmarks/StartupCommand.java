package org.pprnet.benchmarks;

import java.util.concurrent.Callable;
import org.pprnet.benchmarks.accounting.Account;
import org.pprnet.benchmarks.startup.StartupBenchmark;
import org.pprnet.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pprnet bench startup}. */
@Command(name = "startup", mixinStandardHelpOptions = true, sortOptions = false, description = "Ends a stack and starts it again, several times: how long it takes to be ready, and what that costs each"
        + " service.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:measured; whether targets were met is in the table", "1:the stack did not come up, or a part of it died",
            "2:could not run; also where there is no /proc, as on other systems than Linux"})
final class StartupCommand implements Callable<Integer> {

    private static final int FEW = 250;
    private static final int QUICK_ROUNDS = 1;

    @Option(names = "--summaries", paramLabel = "N", defaultValue = "20000", description = "How many the stack has. Default: ${DEFAULT-VALUE}")
    private int summaries;

    @Option(names = "--rounds", paramLabel = "R", defaultValue = "5", description = "How often it is started, besides one start that is not measured. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--quick", description = "Only " + FEW + " summaries, " + QUICK_ROUNDS
            + " round, and no start without the caches of the virtual machine.")
    private boolean quick;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        if (summaries < 1 || rounds < 1) {
            throw new Failure(Failure.COULD_NOT_RUN, "--summaries and --rounds must be 1 or more");
        }
        Account.requireKept();
        int many = quick ? FEW : summaries;
        int times = quick ? QUICK_ROUNDS : rounds;
        options.measure(many, 1, (stack, progress) -> Report.now(new StartupReport(
                new StartupBenchmark(stack, progress).measure(times, !quick), many, times)::on));
        return 0;
    }
}
