package org.pprnet.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pprnet.benchmarks.rebuild.RebuildBenchmark;
import org.pprnet.benchmarks.rebuild.RebuildBenchmark.Outcome;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.stack.Changes;
import org.pprnet.benchmarks.stack.Filling;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.local.Failure;
import org.pprnet.local.Home;
import org.pprnet.local.stack.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "rebuild", mixinStandardHelpOptions = true, sortOptions = false, description = "Rebuilds each view from the log again and again, beside raw upserts of the same rows or a raw bulk of the"
        + " same documents, and looks whether all rebuilds come to one digest.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:each view came to one digest; whether targets were met is in the table",
            "1:rebuilds differed, or one failed, or a part of the stack died", "2:could not run"})
final class RebuildCommand implements Callable<Integer> {

    private static final int FEW = 2_000;
    private static final int FEW_CHANGES = 60;

    @Option(names = "--summaries", paramLabel = "N", defaultValue = "20000", description = "How many are published. Default: ${DEFAULT-VALUE}")
    private int summaries;

    @Option(names = "--changes", paramLabel = "C", defaultValue = "600", description = "How many events more: revisions, flags, teasers and withdrawals in turn; at most N. Default: ${DEFAULT-VALUE}")
    private int changes;

    @Option(names = "--views", paramLabel = "VIEW", split = ",", defaultValue = "catalog,search,feed", description = "Which views, with commas between them. Default: ${DEFAULT-VALUE}")
    private Set<String> views = new LinkedHashSet<>();

    @Option(names = "--rounds", paramLabel = "R", defaultValue = "5", description = "How often each view is rebuilt and measured, beside its reference. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--repeats", paramLabel = "K", defaultValue = "0", description = "How often more each view is rebuilt, all side by side, to compare digests. Default: ${DEFAULT-VALUE}")
    private int repeats;

    @Option(names = "--quick", description = "Only " + FEW + " summaries, " + FEW_CHANGES + " changes, one round.")
    private boolean quick;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        if (quick) {
            summaries = FEW;
            changes = FEW_CHANGES;
            rounds = 1;
        }
        if (!Ports.VIEWS.containsAll(views)) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "--views names one that there is not: they are " + String.join(", ", Ports.VIEWS));
        }
        if (summaries < 1 || changes < 0 || changes > summaries) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "--summaries must be 1 or more, and --changes between 0 and --summaries");
        }
        PrintStream progress = options.progress();
        Path data = options.makeFolder();
        try (PrintStream launcher = new PrintStream(data.resolve("launcher.log").toFile());
                BenchStack stack = new BenchStack(Home.fromProperties(), data, launcher)) {
            progress.println("starting a stack in " + data);
            stack.start();
            progress.printf("publishing %d summaries and %d changes%n", summaries, changes);
            new Filling(stack.ingest(), new SummaryGenerator(options.seed()),
                    Changes.ofEveryKind(changes, summaries)).publish(summaries);
            stack.awaitLevel();
            RebuildBenchmark rebuilds = new RebuildBenchmark(stack, progress);
            List<Outcome> outcomes = rebuilds.repeat(rebuilds.measure(views, rounds), repeats);
            options.tell(Report.now(new RebuildReport(outcomes, options.seed(), summaries, changes)::on));
            return outcomes.stream().allMatch(outcome -> outcome.digests().size() == 1) ? 0 : 1;
        }
    }
}
