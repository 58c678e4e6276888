package org.pprnet.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pprnet.backing.Backing;
import org.pprnet.benchmarks.relevance.Collection;
import org.pprnet.benchmarks.relevance.Outcome;
import org.pprnet.benchmarks.relevance.RelevanceBenchmark;
import org.pprnet.local.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "relevance", mixinStandardHelpOptions = true, sortOptions = false, description = "Measures how well the search service finds what people judged to be relevant, beside plain BM25, by"
        + " collections of documents, queries and judgements.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:measured", "1:measured, but not by what texts mean: some have no vectors",
            "2:a collection is not what it should be, or the servers could not run"})
final class RelevanceCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders with corpus.jsonl (id, title, text), queries.jsonl (id, text) and qrels.tsv (query, doc, rel).")
    private List<Path> folders = new ArrayList<>();

    @Option(names = {"--lexical",
        "--quick"}, description = "Leaves out what knows what texts mean: no vectors are computed.")
    private boolean lexical;

    @Option(names = "--json", description = "A line of JSON for each result instead of a table.")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes the table into this Markdown file too: between its markers, if it exists, and else into a new one.")
    private @Nullable Path report;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        MarkedFile file = report == null ? null : MarkedFile.at(report, "relevance");
        List<Collection> collections = folders.stream().map(Collection::in).toList();
        RelevanceBenchmark benchmark = new RelevanceBenchmark(Backing.elasticsearch().url(), System.err);
        List<Outcome> outcomes = new ArrayList<>();
        for (Collection collection : collections) {
            for (Outcome outcome : benchmark.measure(collection, !lexical)) {
                outcomes.add(outcome);
                if (json) {
                    out.println(outcome.json());
                }
            }
        }
        String table = new RelevanceTable(outcomes).on(LocalDate.now(Clock.systemUTC()), Machine.here());
        if (!json) {
            out.println(table);
        }
        if (!benchmark.isComplete()) {
            return Failure.FAILED;
        }
        if (file != null) {
            file.write(table);
        }
        return 0;
    }
}
