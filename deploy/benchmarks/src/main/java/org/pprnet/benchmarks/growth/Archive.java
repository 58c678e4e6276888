package org.pprnet.benchmarks.growth;

import java.io.IOException;
import java.util.Set;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.benchmarks.stack.Newest;
import org.pprnet.benchmarks.summaries.SummaryGenerator;

/** A stack with however many summaries, and one more that stands first in lists. */
public final class Archive {

    private final BenchStack stack;
    private final Newest newest;

    private Archive(BenchStack stack, Newest newest) {
        this.stack = stack;
        this.newest = newest;
    }

    /**
     * Publishes that one more.
     *
     * @param generator makes it: of none that is there already
     */
    public static Archive on(BenchStack stack, SummaryGenerator generator) {
        return new Archive(stack, Newest.publish(stack.ingest(), generator));
    }

    BenchStack stack() {
        return stack;
    }

    Connection connect(String service) throws IOException {
        return new Connection(stack.port(service));
    }

    /** @throws IOException if its lists are not there in one of these: better now than when much has been published */
    public void requireServed(Set<Representation> representations) throws IOException {
        try (Connection connection = connect(ReaderList.FIRST_PAGE.service())) {
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
