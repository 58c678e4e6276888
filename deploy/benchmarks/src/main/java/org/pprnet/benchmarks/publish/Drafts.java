package org.pprnet.benchmarks.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.stack.Submissions;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.local.archive.IngestClient;

/** What authors wrote and did not publish yet. */
public final class Drafts {

    private final IngestClient ingest;
    private final Submissions submissions;
    private final SummaryGenerator generator;

    public Drafts(IngestClient ingest, SummaryGenerator generator) {
        this.ingest = ingest;
        this.submissions = new Submissions(ingest);
        this.generator = generator;
    }

    /** Submits so many. */
    public List<Draft> make(int count) {
        String authorization = ingest.authorization();
        return Stream.generate(generator::next).limit(count).toList().parallelStream()
                .map(content -> new Draft(submissions.draft(withoutInstant(content)), authorization)).toList();
    }

    /** A draft is published when it is, and not before. */
    private static Map<String, Object> withoutInstant(Map<String, Object> content) {
        Map<String, Object> draft = new HashMap<>(content);
        draft.remove("publishedAt");
        return draft;
    }

    /**
     * One of them.
     *
     * @param authorization of whom may publish it
     */
    public record Draft(String id, String authorization) {

        /** What publishes it. */
        public Request publication() {
            return Request.put("/submissions/" + id + "/publication").by(authorization);
        }
    }
}
