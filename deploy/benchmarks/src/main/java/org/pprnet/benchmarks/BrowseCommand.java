package org.pprnet.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pprnet.benchmarks.browse.Archive;
import org.pprnet.benchmarks.browse.BrowseBenchmark;
import org.pprnet.benchmarks.browse.BrowseBenchmark.Outcome;
import org.pprnet.benchmarks.browse.Representation;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.local.Failure;
import org.pprnet.local.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "browse", mixinStandardHelpOptions = true, sortOptions = false, description = "Asks the catalog for the lists that readers browse, in a small archive and in a large one in turn: what they"
        + " cost must not depend on how much there is.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:measured; whether targets were met is in the table", "1:a service failed", "2:could not run"})
final class BrowseCommand implements Callable<Integer> {

    private static final int FEW = 20_000;
    private static final int LEAST = 200;

    @Option(names = "--summaries", paramLabel = "N", defaultValue = "200000", description = "How many the large archive has. Default: ${DEFAULT-VALUE}")
    private int summaries;

    @Option(names = "--quick", description = "Only " + FEW + " in the large archive.")
    private boolean quick;

    @Option(names = "--reference", paramLabel = "M", defaultValue = "1000", description = "How many the small archive has. Default: ${DEFAULT-VALUE}")
    private int reference;

    @Option(names = "--as", paramLabel = "FORM", split = ",", defaultValue = "json,html", description = "In which representations, with commas between them. Default: ${DEFAULT-VALUE}")
    private Set<Representation> representations = EnumSet.noneOf(Representation.class);

    @Option(names = "--rounds", paramLabel = "R", defaultValue = "7", description = "How often all lists are measured, in both archives in turn. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--requests", paramLabel = "Q", defaultValue = "120", description = "How many of each list in each round. Default: ${DEFAULT-VALUE}")
    private int requests;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        if (reference < LEAST || rounds < 1 || requests < 1) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "--reference must be %d or more, --rounds and --requests 1 or more".formatted(LEAST));
        }
        int many = quick ? FEW : summaries;
        PrintStream progress = options.progress();
        Path data = options.makeFolder();
        try (PrintStream launcher = new PrintStream(data.resolve("launcher.log").toFile());
                BenchStack small = new BenchStack(Home.fromProperties(), data.resolve("small"), launcher);
                BenchStack large = new BenchStack(Home.fromProperties(), data.resolve("large"), launcher)) {
            progress.println("starting two stacks in " + data);
            small.start();
            large.start();
            Archive few = Archive.fill(small, reference, options.seed(), progress);
            few.requireServed(representations);
            BrowseBenchmark lists = new BrowseBenchmark(few, Archive.fill(large, many, options.seed(), progress),
                    progress);
            List<Outcome> outcomes = lists.measure(representations, rounds, requests);
            options.tell(new BrowseReport(outcomes, options.seed(), reference, many, rounds, requests)
                    .on(LocalDate.now(Clock.systemUTC()), Machine.here()));
            return 0;
        }
    }
}
