package org.pprnet.benchmarks.relevance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What systems came to by one collection, the first of which is what the others are compared with. */
final class Results {

    private final Collection collection;
    private final List<Collection.Query> queries;
    private final PrintStream progress;
    private final List<Outcome> outcomes = new ArrayList<>();
    private @Nullable List<Double> reference;

    Results(Collection collection, PrintStream progress) {
        this.collection = collection;
        this.queries = collection.judged();
        this.progress = progress;
    }

    /** Has a system answer all queries that are judged. */
    void of(SearchSystem system, Searcher searcher) {
        List<Measures> all = queries.stream().map(query -> Measures.of(searcher.search(query.text()),
                collection.judgements().get(query.id()))).toList();
        List<Double> ndcg = all.stream().map(Measures::ndcg).toList();
        Double p = reference == null ? null : Randomization.p(ndcg, reference);
        reference = reference == null ? ndcg : reference;
        Measures mean = Measures.mean(all);
        outcomes.add(new Outcome(collection.name(), system, collection.documents().size(), queries.size(), mean, p));
        progress.printf("  %s: nDCG@10 %.4f%n", system, mean.ndcg());
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }
}
