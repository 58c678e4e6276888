package org.pprnet.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.pprnet.benchmarks.feeds.SideBySide;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pprnet bench instances}. */
@Command(name = "instances", mixinStandardHelpOptions = true, sortOptions = false, description = "Revises a summary again and again, and asks two instances of the feed service for a feed meanwhile: how long"
        + " after one another they serve each change.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:measured; whether the limit was kept is in the table",
            "1:the two served different feeds, or a part of the stack died",
            "2:could not run"})
final class InstancesCommand implements Callable<Integer> {

    private static final int INSTANCES = 2;
    private static final double SECOND = 1e9;

    @Option(names = "--summaries", paramLabel = "N", defaultValue = "250", description = "How many there are; feeds list the newest 30. Default: ${DEFAULT-VALUE}")
    private int summaries;

    @Option(names = "--changes", paramLabel = "C", defaultValue = "100", description = "How many are published, one after the other. Default: ${DEFAULT-VALUE}")
    private int changes;

    @Option(names = "--pace", paramLabel = "A", defaultValue = "2", description = "How many of these in a second at most. Default: ${DEFAULT-VALUE}")
    private double pace;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        if (summaries < 1 || changes < 1 || !(pace > 0)) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "--summaries and --changes must be 1 or more, --pace more than 0");
        }
        options.measure(summaries, INSTANCES,
                (stack, progress) -> report(new SideBySide(stack, new SummaryGenerator(options.seed() + 1), progress)
                        .measure(changes, Duration.ofNanos(Math.round(SECOND / pace)))));
        return 0;
    }

    private Report report(SideBySide.Outcome outcome) {
        Figure apart = outcome.figure();
        return Report.now((date, machine) -> new Report("Instances side by side", date, machine,
                "%,d summaries (seed %d), %d changes at %s a second at most after %d unmeasured ones, two instances of each service"
                        .formatted(summaries, options.seed(), outcome.changes(), Report.pace(pace),
                                SideBySide.UNMEASURED),
                List.of("what", "median", "p95", "at most", "limit", ""),
                List.of(List.of("the second instance serves a change after the first",
                        Report.milliseconds(outcome.median()) + " ms", Report.milliseconds(outcome.p95()),
                        Report.milliseconds(outcome.most()), Report.milliseconds(apart.target()),
                        Report.verdict(apart))),
                List.of(), List.of(apart)));
    }
}
