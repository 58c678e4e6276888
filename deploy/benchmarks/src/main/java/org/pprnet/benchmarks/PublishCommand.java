package org.pprnet.benchmarks;

import java.util.concurrent.Callable;
import org.pprnet.benchmarks.publish.PublishBenchmark;
import org.pprnet.benchmarks.publish.PublishBenchmark.Sizes;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pprnet bench publish}. */
@Command(name = "publish", mixinStandardHelpOptions = true, sortOptions = false, description = "Publishes drafts at the pace of authors, until each is live everywhere, and then as fast as eight connections"
        + " can, beside single rows that the same PostgreSQL commits.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:measured; whether targets were met is in the table",
            "1:a view did not show what was published, the service refused it, or a part of the stack died",
            "2:could not run"})
final class PublishCommand implements Callable<Integer> {

    private static final Sizes QUICK = new Sizes(3, 40, 4, 400);

    @Option(names = "--summaries", paramLabel = "N", defaultValue = "250", description = "How many there are before. Default: ${DEFAULT-VALUE}")
    private int summaries;

    @Option(names = "--rounds", paramLabel = "R", defaultValue = "5", description = "How often everything is measured. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--publications", paramLabel = "P", defaultValue = "200", description = "How many are followed until they are live, in each round. Default: ${DEFAULT-VALUE}")
    private int publications;

    @Option(names = "--pace", paramLabel = "A", defaultValue = "4", description = "How many of these are due in a second, whatever became of the ones before. Default: ${DEFAULT-VALUE}")
    private double pace;

    @Option(names = "--at-once", paramLabel = "Q", defaultValue = "2000", description = "How many eight connections publish in each round. Default: ${DEFAULT-VALUE}")
    private int atOnce;

    @Option(names = "--quick", description = "3 rounds only, of 40 publications that are followed, 4 in a second, and of 400.")
    private boolean quick;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        if (summaries < 1 || rounds < 1 || publications < 1 || atOnce < 1 || !(pace > 0)) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "--summaries, --rounds, --publications and --at-once must be 1 or more, --pace more than 0");
        }
        Sizes sizes = quick ? QUICK : new Sizes(rounds, publications, pace, atOnce);
        options.measure(summaries, 1, (stack, progress) -> Report.now(new PublishReport(
                new PublishBenchmark(stack, new SummaryGenerator(options.seed() + 1), progress).measure(sizes),
                options.seed(), summaries, sizes)::on));
        return 0;
    }
}
