package org.pprnet.benchmarks.publish;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.summaries.SummaryGenerator;

/** Publishes at the pace of authors, and then as fast as eight connections can. */
public final class PublishBenchmark {

    private final LiveBenchmark live;
    private final RateBenchmark rate;

    /**
     * How much is measured.
     *
     * @param publications that are followed until they are live, in each round
     * @param pace how many of these are due in a second
     * @param atOnce how many are published as fast as can be, in each round
     */
    public record Sizes(int rounds, int publications, double pace, int atOnce) {}

    /** What came of both. */
    public record Outcome(LiveBenchmark.Outcome live, RateBenchmark.Outcome rate) {}

    /** @param generator of what is published: nothing that the stack has already */
    public PublishBenchmark(BenchStack stack, SummaryGenerator generator, PrintStream progress) {
        Drafts drafts = new Drafts(stack.ingest(), generator);
        live = new LiveBenchmark(stack, drafts, progress);
        rate = new RateBenchmark(stack, drafts, progress);
    }

    /** The archive has grown by what was published when this returns. */
    public Outcome measure(Sizes sizes) throws IOException, InterruptedException, SQLException {
        return new Outcome(live.measure(sizes.rounds(), sizes.publications(), sizes.pace()),
                rate.measure(sizes.rounds(), sizes.atOnce()));
    }
}
