package org.pprnet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pprnet.benchmarks.GrowthReport.Extent;
import org.pprnet.benchmarks.accounting.Account;
import org.pprnet.benchmarks.growth.Agreement;
import org.pprnet.benchmarks.growth.Filled;
import org.pprnet.benchmarks.growth.GrowthBenchmark;
import org.pprnet.benchmarks.growth.GrowthBenchmark.Outcome;
import org.pprnet.benchmarks.growth.Representation;
import org.pprnet.benchmarks.search.FewHits;
import org.pprnet.benchmarks.search.ReaderQuery;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.local.Failure;
import org.pprnet.local.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pprnet bench growth}. */
@Command(name = "growth", mixinStandardHelpOptions = true, sortOptions = false, description = "Asks for what readers browse, follow and search, in a small archive and in a large one in turn: what it costs"
        + " must not depend on how much there is.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:measured; whether targets were met is in the table",
            "1:a service failed, a part of a stack died, or the four do not hold the same, or not as much as was published",
            "2:could not run: there is not enough room on the disk, for instance"})
final class GrowthCommand implements Callable<Integer> {

    private static final int FEW = 5_000;
    private static final int FEW_ROUNDS = 3;
    private static final int LEAST = 200;

    @Option(names = {"--to",
        "--summaries"}, paramLabel = "N", defaultValue = "100000", description = "How many are published in the large archive. A million takes about two hours, and 40 GB of disk. Default: ${DEFAULT-VALUE}")
    private int summaries;

    @Option(names = "--quick", description = "Only " + FEW + " in the large archive, and " + FEW_ROUNDS + " rounds.")
    private boolean quick;

    @Option(names = "--reference", paramLabel = "M", defaultValue = "1000", description = "How many are published in the small archive. Default: ${DEFAULT-VALUE}")
    private int reference;

    @Option(names = "--as", paramLabel = "FORM", split = ",", defaultValue = "json,html", description = "In which representations lists are asked for, with commas between them. Default: ${DEFAULT-VALUE}")
    private Set<Representation> representations = EnumSet.noneOf(Representation.class);

    @Option(names = "--rounds", paramLabel = "R", defaultValue = "7", description = "How often everything is measured, in both archives in turn. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--requests", paramLabel = "Q", defaultValue = "120", description = "How many of each list, and of all searches, in each round. Default: ${DEFAULT-VALUE}")
    private int requests;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        if (quick) {
            summaries = FEW;
            rounds = FEW_ROUNDS;
        }
        if (reference < LEAST || summaries < LEAST || rounds < 1 || requests < ReaderQuery.values().length) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "--to and --reference must be %d or more, --rounds 1 or more, --requests %d or more"
                            .formatted(LEAST, ReaderQuery.values().length));
        }
        Account.requireKept();
        Path data = options.makeRoomyFolder(reference, summaries);
        try (PrintStream launcher = new PrintStream(data.resolve("launcher.log").toFile());
                BenchStack small = new BenchStack(Home.fromProperties(), data.resolve("small"), launcher);
                BenchStack large = new BenchStack(Home.fromProperties(), data.resolve("large"), launcher)) {
            options.progress().println("starting two stacks in " + data);
            small.start();
            large.start();
            return measure(small, large);
        }
    }

    private int measure(BenchStack small, BenchStack large) throws IOException {
        PrintStream progress = options.progress();
        Filled few = Filled.of(small, reference, options.seed(), progress);
        few.archive().requireServed(representations);
        Filled many = Filled.of(large, summaries, options.seed(), progress);
        FewHits searches = new FewHits(large, options.seed(), summaries, requests / ReaderQuery.values().length);
        Outcome outcome = new GrowthBenchmark(few.archive(), many.archive(), progress).measure(representations, rounds,
                requests, searches.likewise(small, reference), searches);
        progress.println("comparing what the services hold");
        Agreement agreement = agreement(many, outcome);
        tell(outcome, many, agreement.said());
        return agreement.holds() ? 0 : Failure.FAILED;
    }

    private Agreement agreement(Filled many, Outcome outcome) {
        try {
            return many.agreement();
        } catch (Failure notCompared) {
            // What was measured in two hours is not lost with it.
            tell(outcome, many, "What the services hold could not be compared: " + notCompared.getMessage() + ".");
            throw notCompared;
        }
    }

    private void tell(Outcome outcome, Filled filled, String held) {
        Extent extent = new Extent(options.seed(), reference, summaries, rounds, requests);
        options.tell(Report.now(new GrowthReport(outcome, extent,
                List.of(GrowthReport.pace(filled.totals(), filled.time()), held))::on));
    }
}
