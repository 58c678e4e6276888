package org.pprnet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.pprnet.benchmarks.GrowthReport.Extent;
import org.pprnet.benchmarks.feeds.FeedsBenchmark;
import org.pprnet.benchmarks.growth.Archive;
import org.pprnet.benchmarks.growth.Filled;
import org.pprnet.benchmarks.growth.GrowthBenchmark;
import org.pprnet.benchmarks.growth.Representation;
import org.pprnet.benchmarks.imports.ImportBenchmark;
import org.pprnet.benchmarks.memory.MemoryBenchmark;
import org.pprnet.benchmarks.pages.PagesBenchmark;
import org.pprnet.benchmarks.publish.PublishBenchmark;
import org.pprnet.benchmarks.rebuild.RebuildBenchmark;
import org.pprnet.benchmarks.search.FewHits;
import org.pprnet.benchmarks.search.ReaderQuery;
import org.pprnet.benchmarks.search.SearchBenchmark;
import org.pprnet.benchmarks.stack.BenchConditions;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.stack.Changes;
import org.pprnet.benchmarks.stack.Filling;
import org.pprnet.benchmarks.startup.StartupBenchmark;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.local.stack.Ports;

/**
 * Everything that has a target. Publications in a young digest are first, as the digest is young only once; then feeds,
 * which only reads; then rebuilds, whose references are rows, before anything revises summaries again and again; what
 * revises some of them; starts, after which growth compares services that have just started; and what publishes more.
 */
final class AllParts {

    /** A young digest, in which a publication is as soon live as in an old one. */
    private static final int FEW = 250;
    private static final int CONNECTIONS = 32;
    private static final int SEARCHING = 8;

    private final Everything everything;
    private final BenchStack stack;
    private final BenchStack small;
    private final AllSizes sizes;
    private final long seed;
    private final PrintStream progress;
    private final SummaryGenerator generator;
    private final Filling filling;
    private int generators;
    private boolean justStarted;

    /**
     * @param stack started and empty
     * @param small not started
     */
    AllParts(Everything everything, BenchStack stack, BenchStack small, AllSizes sizes, long seed,
            PrintStream progress) {
        this.everything = everything;
        this.stack = stack;
        this.small = small;
        this.sizes = sizes;
        this.seed = seed;
        this.progress = progress;
        generator = new SummaryGenerator(seed);
        filling = new Filling(stack.ingest(), generator, Changes.USUAL);
    }

    void measure() throws InterruptedException {
        stack.fill(filling, FEW, progress);
        if (sizes.young().rounds() > 0) {
            measure("publications in a young digest",
                    summaries -> publications(summaries, sizes.young(), "-at-" + FEW));
        }
        if (everything.attempt("all that needs %,d summaries".formatted(sizes.summaries()),
                () -> stack.fill(filling, sizes.summaries() - FEW, progress))) {
            measureFilled();
        }
    }

    private void measureFilled() throws InterruptedException {
        measure("feeds", this::feeds);
        measure("rebuilds", this::rebuilds);
        measure("pages", this::pages);
        measure("searches", this::searches);
        measure("starts", this::starts);
        measure("growth", this::growth);
        measure("publications", summaries -> publications(summaries, sizes.publications(), ""));
        measure("imports", this::imports);
        measure("memory", this::memory);
    }

    /** One part, on however many summaries are live when it begins. */
    @FunctionalInterface
    private interface Part {

        Report on(int summaries) throws IOException, InterruptedException, SQLException;
    }

    private void measure(String name, Part part) throws InterruptedException {
        everything.measure(name, () -> part.on(stack.summaries()));
    }

    private Report feeds(int summaries) throws IOException, InterruptedException {
        return Report.now(new FeedsReport(
                new FeedsBenchmark(stack, progress).measure(sizes.rounds(), CONNECTIONS, sizes.requests()), seed,
                summaries, sizes.rounds(), sizes.requests(), CONNECTIONS)::on);
    }

    private Report rebuilds(int summaries) throws IOException, InterruptedException, SQLException {
        var outcomes = new RebuildBenchmark(stack, progress).measure(new LinkedHashSet<>(Ports.VIEWS),
                sizes.rebuilds());
        outcomes.stream().filter(outcome -> outcome.digests().size() > 1)
                .forEach(outcome -> everything.fail("rebuilds", outcome.view() + " came to different digests"));
        return Report.now(new RebuildReport(outcomes, seed, summaries, filling.totals().allChanges())::on);
    }

    private Report pages(int summaries) throws IOException, InterruptedException {
        var outcomes = new PagesBenchmark(stack, others(), progress).measure(sizes.rounds(), CONNECTIONS,
                sizes.requests());
        return Report.now(new PagesReport(outcomes, seed, summaries, sizes.rounds(), sizes.requests(),
                CONNECTIONS)::on);
    }

    private Report searches(int summaries) throws IOException, InterruptedException {
        return Report.now(new SearchReport(
                new SearchBenchmark(stack, seed, sizes.searches(), progress).measure(sizes.rounds(), SEARCHING), seed,
                summaries, sizes.rounds(), sizes.searches(), SEARCHING)::on);
    }

    /** Both archives by services that have just started: older ones have compiled more. */
    private Report growth(int summaries) throws IOException {
        if (!justStarted) {
            stack.restart(BenchConditions.LEXICAL);
        }
        try {
            small.start();
            Filled few = Filled.of(small, sizes.reference(), seed, progress);
            small.restart(BenchConditions.LEXICAL);
            Extent extent = new Extent(seed, small.summaries(), summaries, sizes.rounds(), sizes.lists());
            FewHits searches = new FewHits(stack, seed, sizes.summaries(),
                    sizes.lists() / ReaderQuery.values().length);
            var outcome = new GrowthBenchmark(few.archive(), Archive.on(stack, generator), progress).measure(
                    EnumSet.allOf(Representation.class), sizes.rounds(), sizes.lists(),
                    searches.likewise(small, sizes.reference()), searches);
            return Report.now(new GrowthReport(outcome, extent, List.of())::on);
        } finally {
            small.stop();
        }
    }

    private Report publications(int summaries, PublishBenchmark.Sizes publications, String suffix)
            throws IOException, InterruptedException, SQLException {
        return Report.now(new PublishReport(new PublishBenchmark(stack, others(), progress).measure(publications), seed,
                summaries, publications, suffix)::on);
    }

    private Report imports(int summaries) throws IOException, InterruptedException {
        AllSizes.Imports imports = sizes.imports();
        var outcome = new ImportBenchmark(stack, otherSeed(), progress).measure(imports.rounds(), imports.summaries());
        return Report.now(new ImportReport(outcome, seed, summaries, imports.rounds(), imports.summaries())::on);
    }

    private Report memory(int summaries) throws IOException, InterruptedException {
        return Report.now(new MemoryReport(new MemoryBenchmark(stack, otherSeed(), sizes.work(), progress).measure(1),
                sizes.work(), seed, summaries, 1)::on);
    }

    private Report starts(int summaries) {
        StartupBenchmark.Outcome outcome = new StartupBenchmark(stack, progress).measure(sizes.starts(), false);
        justStarted = true;
        return Report.now(new StartupReport(outcome, summaries, sizes.starts())::on);
    }

    /** Summaries that nothing else has published. */
    private SummaryGenerator others() {
        return new SummaryGenerator(otherSeed());
    }

    /** Imports take as many seeds as there are of them, and one. */
    private long otherSeed() {
        generators++;
        return seed + 100L * generators;
    }
}
