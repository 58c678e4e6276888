package org.pprnet.benchmarks.functions;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.pprnet.events.Json;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryView;
import org.pprnet.service.reading.Cursor;

/** What answers are made of. */
@State(Scope.Thread)
public class AnswerFunctions {

    private static final String LIST = "summaries?topic=attachment";
    private static final int KEYS = 3;

    private final InTurn<Summary> summaries = new InTurn<>(Published.summaries());
    private final InTurn<String> cursors = new InTurn<>(Published.summaries().stream()
            .map(summary -> Cursor.of(summary.issue().toString(), summary.publishedAt().toString(),
                    summary.id().toString()).encoded(LIST))
            .toList());

    /** As it stands in lists and among hits. */
    @Benchmark
    public String summaryAsJson() {
        return Json.text(SummaryView.of(summaries.next(), Published.FLAGS));
    }

    /** With its check, for which it is written again. */
    @Benchmark
    public Cursor cursorRead() {
        return Cursor.decode(LIST, cursors.next(), KEYS);
    }
}
