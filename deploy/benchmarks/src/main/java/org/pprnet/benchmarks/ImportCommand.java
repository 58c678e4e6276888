package org.pprnet.benchmarks;

import java.util.concurrent.Callable;
import org.pprnet.benchmarks.imports.ImportBenchmark;
import org.pprnet.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pprnet bench import}. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false, description = "Imports summaries as lines of JSON: how many are taken in a second, and how many the views show.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
    "0:measured; whether the target was met is in the table",
    "1:an import was not taken, or not all of it, or a part of the stack died",
    "2:could not run"})
final class ImportCommand implements Callable<Integer> {

    private static final int FEW = 2_000;

    @Option(names = "--summaries", paramLabel = "N", defaultValue = "250", description = "How many there are before. Default: ${DEFAULT-VALUE}")
    private int summaries;

    @Option(names = "--imported", paramLabel = "M", defaultValue = "20000", description = "How many each import brings. Default: ${DEFAULT-VALUE}")
    private int imported;

    @Option(names = "--rounds", paramLabel = "R", defaultValue = "5", description = "How many imports are measured, of other summaries each. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--quick", description = "Only " + FEW + " in each import.")
    private boolean quick;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        if (summaries < 1 || imported < 1 || rounds < 1) {
            throw new Failure(Failure.COULD_NOT_RUN, "--summaries, --imported and --rounds must be 1 or more");
        }
        int many = quick ? FEW : imported;
        options.measure(summaries, 1, (stack, progress) -> Report.now(new ImportReport(
                new ImportBenchmark(stack, options.seed() + 1, progress).measure(rounds, many), options.seed(),
                summaries,
                rounds, many)::on));
        return 0;
    }
}
