package org.pprnet.benchmarks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.pprnet.benchmarks.feeds.FeedsBenchmark;
import org.pprnet.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pprnet bench feeds}. */
@Command(name = "feeds", mixinStandardHelpOptions = true, sortOptions = false, description = "Asks the feed service for feeds, and a server that does nothing but give the same bytes, in turn: how many"
        + " requests each answers, and what each costs.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:measured; whether targets were met is in the table", "1:a feed was answered otherwise than it should be",
            "2:could not run"})
final class FeedsCommand implements Callable<Integer> {

    private static final int FEW = 5_000;

    @Option(names = "--summaries", paramLabel = "N", defaultValue = "250", description = "How many there are; feeds list the newest 30. Default: ${DEFAULT-VALUE}")
    private int summaries;

    @Option(names = "--rounds", paramLabel = "R", defaultValue = "7", description = "How often all requests are measured, both ways in turn. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--requests", paramLabel = "Q", defaultValue = "40000", description = "How many of each kind in a round, to each of the two. Default: ${DEFAULT-VALUE}")
    private int requests;

    @Option(names = "--quick", description = "Only " + FEW + " requests of each kind.")
    private boolean quick;

    @Option(names = "--connections", paramLabel = "C", defaultValue = "32", description = "How many ask at once. Default: ${DEFAULT-VALUE}")
    private int connections;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        if (summaries < 1 || rounds < 1 || requests < 1 || connections < 1) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "--summaries, --rounds, --requests and --connections must be 1 or more");
        }
        int many = quick ? FEW : requests;
        options.measure(summaries, 1, (stack, progress) -> new FeedsReport(
                new FeedsBenchmark(stack, progress).measure(rounds, connections, many), options.seed(), summaries,
                rounds, many, connections).on(LocalDate.now(Clock.systemUTC()), Machine.here()));
        return 0;
    }
}
