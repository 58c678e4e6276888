package org.pprnet.benchmarks;

import java.util.concurrent.Callable;
import org.pprnet.benchmarks.feeds.FeedsBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pprnet bench feeds}. */
@Command(name = "feeds", mixinStandardHelpOptions = true, sortOptions = false, description = "Asks the feed service for feeds, and a server that does nothing but give the same bytes, in turn: how many"
        + " requests each answers, and what each costs. Feeds list the newest 30 summaries.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:measured; whether targets were met is in the table",
            "1:a feed was answered otherwise than it should be, or a part of the stack died",
            "2:could not run"})
final class FeedsCommand implements Callable<Integer> {

    @Mixin
    private final LoadOptions load = new LoadOptions();

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        load.validate();
        options.measure(load.summaries(), 1, (stack, progress) -> Report.now(new FeedsReport(
                new FeedsBenchmark(stack, progress).measure(load.rounds(), load.connections(), load.requests()),
                options.seed(), load.summaries(), load.rounds(), load.requests(), load.connections())::on));
        return 0;
    }
}
