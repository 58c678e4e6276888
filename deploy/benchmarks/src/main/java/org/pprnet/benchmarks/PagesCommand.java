package org.pprnet.benchmarks;

import java.util.concurrent.Callable;
import org.pprnet.benchmarks.pages.PagesBenchmark;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pprnet bench pages}. */
@Command(name = "pages", mixinStandardHelpOptions = true, sortOptions = false, description = "Asks the catalog service for pages and lists, and a server that does nothing but give the same bytes, in"
        + " turn: how many requests each answers, and what each costs. Then revises a summary again and again, and asks"
        + " for what has to be made anew.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:measured; whether targets were met is in the table",
            "1:a page was answered otherwise than it should be, or a part of the stack died",
            "2:could not run"})
final class PagesCommand implements Callable<Integer> {

    @Mixin
    private final LoadOptions load = new LoadOptions();

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        load.validate();
        options.measure(load.summaries(), 1, (stack, progress) -> Report.now(new PagesReport(
                new PagesBenchmark(stack, new SummaryGenerator(options.seed() + 1), progress).measure(load.rounds(),
                        load.connections(), load.requests()),
                options.seed(), load.summaries(), load.rounds(), load.requests(), load.connections())::on));
        return 0;
    }
}
