package org.pprnet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pprnet.benchmarks.accounting.Account;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.local.Failure;
import org.pprnet.local.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pprnet bench all}. */
@Command(name = "all", mixinStandardHelpOptions = true, sortOptions = false, description = "Measures everything that has a target, one after the other on one stack, by words alone: about an hour"
        + " on two processors.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:measured; whether targets were met is in the table",
            "1:something could not be measured, or is wrong: it is told",
            "2:could not run: there is not enough room on the disk, for instance, or no /proc, as on other systems than Linux"})
final class AllCommand implements Callable<Integer> {

    private static final int LEAST = 300;

    @Option(names = "--summaries", paramLabel = "N", defaultValue = "100000", description = "How many there are. Default: ${DEFAULT-VALUE}")
    private int summaries;

    @Option(names = "--reference", paramLabel = "M", defaultValue = "1000", description = "How many the archive has that growth is measured against. Default: ${DEFAULT-VALUE}")
    private int reference;

    @Option(names = "--quick", description = "Little of everything, within ten minutes: figures say less.")
    private boolean quick;

    @Option(names = "--results", paramLabel = "FILE", description = "Writes the table into this Markdown file, between its markers: README.md has them. If something could not be measured, the file stays as it is.")
    private @Nullable Path results;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        if (summaries < LEAST || reference < LEAST) {
            throw new Failure(Failure.COULD_NOT_RUN, "--summaries and --reference must be %d or more".formatted(LEAST));
        }
        Account.requireKept();
        MarkedFile file = results == null ? null : MarkedFile.at(results, "all");
        AllSizes sizes = quick ? AllSizes.quick() : AllSizes.full(summaries, reference);
        Everything everything = new Everything(options.progress());
        measureAll(everything, sizes);
        AllReport all = new AllReport(everything.reports(), everything.missing(), everything.failures(),
                everything.elapsed());
        Report report = Report.now((date, machine) -> all.on(date, machine, sizes, options.seed()));
        options.tell(report);
        if (file != null && everything.missing().isEmpty()) {
            file.write(report.section());
        } else if (file != null) {
            options.progress().println(results + " stays as it is: something was not measured");
        }
        return everything.missing().isEmpty() && everything.failures().isEmpty() ? 0 : Failure.FAILED;
    }

    /** What was measured on a stack that was not whole is told, too. */
    private void measureAll(Everything everything, AllSizes sizes) throws IOException, InterruptedException {
        try {
            measure(everything, sizes);
        } catch (RuntimeException e) {
            if (everything.reports().isEmpty()) {
                throw e;
            }
            everything.fail("the stack", e);
        }
    }

    private void measure(Everything everything, AllSizes sizes) throws IOException, InterruptedException {
        PrintStream progress = options.progress();
        Path data = options.makeRoomyFolder(sizes.written(), sizes.reference());
        try (PrintStream launcher = new PrintStream(data.resolve("launcher.log").toFile());
                BenchStack stack = new BenchStack(Home.fromProperties(), data.resolve("large"), launcher);
                BenchStack small = new BenchStack(Home.fromProperties(), data.resolve("small"), launcher)) {
            progress.println("starting a stack in " + data);
            stack.start();
            new AllParts(everything, stack, small, sizes, options.seed(), progress).measure();
        }
    }
}
