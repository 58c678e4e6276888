package org.pprnet.benchmarks.stack;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.pprnet.benchmarks.summaries.SummaryGenerator;
import org.pprnet.local.Failure;
import org.pprnet.local.archive.IngestClient;

/** The summary that stands first in lists, and is revised again and again. */
public final class Newest {

    private final Submissions submissions;
    private final String id;
    private final Map<String, Object> content;
    private int revisions;

    private Newest(Submissions submissions, String id, Map<String, Object> content) {
        this.submissions = submissions;
        this.id = id;
        this.content = content;
    }

    /** Publishes it in a month after all others. */
    public static Newest publish(IngestClient ingest, SummaryGenerator generator) {
        Submissions submissions = new Submissions(ingest);
        YearMonth month = SummaryGenerator.LAST_MONTH.plusMonths(1);
        Map<String, Object> content = new HashMap<>(generator.next());
        content.remove("publishedAt");
        content.put("issue", month.toString());
        Newest newest = new Newest(submissions, submissions.publish(content), content);
        newest.awaitLive();
        return newest;
    }

    /**
     * Gives it another title.
     *
     * @throws Failure unless every view shows it soon
     */
    public void revise() {
        revisions++;
        Map<String, Object> revised = new HashMap<>(content);
        revised.put("title", "%s, revision %d".formatted(content.get("title"), revisions));
        submissions.revise(id, revised);
        awaitLive();
    }

    private void awaitLive() {
        Receipt.of(submissions.read(Receipt.path(id)));
    }
}
