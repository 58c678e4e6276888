package org.pprnet.benchmarks.browse;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Set;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.stack.Filling;
import org.pprnet.benchmarks.stack.Newest;
import org.pprnet.benchmarks.summaries.SummaryGenerator;

/** A stack with so many summaries. */
public final class Archive {

    private final BenchStack stack;
    private final Newest newest;

    private Archive(BenchStack stack, Newest newest) {
        this.stack = stack;
        this.newest = newest;
    }

    /**
     * Fills a stack that is empty.
     *
     * @param seed decides what is published: of a larger archive it is the beginning
     */
    public static Archive fill(BenchStack stack, int summaries, long seed, PrintStream progress) {
        SummaryGenerator generator = new SummaryGenerator(seed);
        // The last one is the newest.
        stack.fill(new Filling(stack.ingest(), generator), summaries - 1, progress);
        return new Archive(stack, Newest.publish(stack.ingest(), generator));
    }

    Connection connect() throws IOException {
        return new Connection(stack.port("catalog"));
    }

    /** @throws IOException if its lists are not there in one of these: better now than when much has been published */
    public void requireServed(Set<Representation> representations) throws IOException {
        try (Connection connection = connect()) {
            for (Representation representation : representations) {
                connection.get("/summaries", representation.mediaType());
            }
        }
    }

    /** Changes what stands first in every list, and returns when it is live: no answer from before is right any more. */
    void change() {
        newest.revise();
    }
}
