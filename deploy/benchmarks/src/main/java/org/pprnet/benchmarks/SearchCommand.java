package org.pprnet.benchmarks;

import java.util.concurrent.Callable;
import org.pprnet.benchmarks.search.SearchBenchmark;
import org.pprnet.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "search", mixinStandardHelpOptions = true, sortOptions = false, description = "Asks the search service, and its Elasticsearch directly, for the same in turn: what the service adds to a"
        + " search.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:measured; whether targets were met is in the table",
            "1:the service found something else than its Elasticsearch, or a part of the stack died",
            "2:could not run"})
final class SearchCommand implements Callable<Integer> {

    private static final int FEW = 2_000;

    @Option(names = "--summaries", paramLabel = "N", defaultValue = "20000", description = "How many are searched. Default: ${DEFAULT-VALUE}")
    private int summaries;

    @Option(names = "--quick", description = "Only " + FEW + ".")
    private boolean quick;

    @Option(names = "--rounds", paramLabel = "R", defaultValue = "7", description = "How often all searches are measured, both ways in turn. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--requests", paramLabel = "Q", defaultValue = "60", description = "How many different searches of each kind; at most N. Default: ${DEFAULT-VALUE}")
    private int requests;

    @Option(names = "--connections", paramLabel = "C", defaultValue = "8", description = "How many ask at once where the rate is measured. Default: ${DEFAULT-VALUE}")
    private int connections;

    @Mixin
    private final BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        int many = quick ? FEW : summaries;
        if (rounds < 1 || connections < 1 || requests < 1 || requests > many) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "--rounds, --connections and --requests must be 1 or more, --requests at most --summaries");
        }
        options.measure(many, 1, (stack, progress) -> Report.now(new SearchReport(
                new SearchBenchmark(stack, options.seed(), requests, progress).measure(rounds, connections),
                options.seed(), many, rounds, requests, connections)::on));
        return 0;
    }
}
