package org.pprnet.benchmarks.functions;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.pprnet.events.Summary;
import org.pprnet.search.language.TextAnalysis;
import org.pprnet.search.language.Token;
import org.pprnet.search.query.Ranking;
import org.pprnet.service.rebuilding.RebuildProcess;

/** What the search service does for a search beside asking Elasticsearch, which is not there. */
@State(Scope.Thread)
public class SearchFunctions {

    private static final int LIMIT = 6;
    private static final List<String> TYPED = List.of("alliance ruptures", "cbt for depression",
            "\"therapeutic alliance\" -children", "psychotherapy dropout year:2015..2020",
            "emotionally focused couple therapy", "title:attachment OR mentalization", "d = 0.41");

    /** As a rebuild: nothing follows the log or looks after the index meanwhile. */
    private final ApplicationContext context = ApplicationContext
            .run(Map.of("meaning.enabled", false, RebuildProcess.PROPERTY, true));
    private final Ranking ranking = context.getBean(Ranking.class);
    private final TextAnalysis analysis = context.getBean(TextAnalysis.class);
    private final InTurn<String> typed = new InTurn<>(TYPED);
    private final InTurn<Summary> summaries = new InTurn<>(Published.summaries());

    /** From what is typed to the body for Elasticsearch: parsed, expanded, built, written. */
    @Benchmark
    public String searchRequest() {
        return ranking.request(typed.next(), List.of(), LIMIT);
    }

    /** Among them highlights are looked for; words that were met before are remembered. */
    @Benchmark
    public List<Token> wordsOfText() {
        return analysis.tokens(summaries.next().summary());
    }

    /** Ends what a service runs with. */
    @TearDown
    public void end() {
        context.close();
    }
}
