package org.pprnet.benchmarks.relevance;

import java.io.PrintStream;
import java.util.List;
import org.pprnet.search.index.Elasticsearch;
import org.pprnet.search.index.ElasticsearchAccess;
import org.pprnet.search.index.ElasticsearchSettings;

/** Measures what the search service finds in collections, beside plain BM25 on the same Elasticsearch. */
public final class RelevanceBenchmark {

    private final String elasticsearch;
    private final PrintStream progress;
    private int indices;
    private boolean complete = true;

    /** @param elasticsearch its address */
    public RelevanceBenchmark(String elasticsearch, PrintStream progress) {
        this.elasticsearch = elasticsearch;
        this.progress = progress;
    }

    /**
     * Measures by one collection.
     *
     * @param meaning whether the systems that know what texts mean are measured, too
     */
    public List<Outcome> measure(Collection collection, boolean meaning) {
        progress.printf("%s: %,d documents, %,d queries of which %,d are judged%n", collection.name(),
                collection.documents().size(), collection.queries().size(), collection.judged().size());
        if (collection.missing() > 0) {
            progress.printf("  %,d times a relevant document is not in the corpus: it counts as not found%n",
                    collection.missing());
        }
        Results results = new Results(collection, progress);
        bm25(collection, results);
        service(collection, meaning, results);
        return results.outcomes();
    }

    /** Whether every system that was asked for could be measured by every collection. */
    public boolean isComplete() {
        return complete;
    }

    private void bm25(Collection collection, Results results) {
        ElasticsearchSettings settings = ElasticsearchSettings.at(elasticsearch, "bm25-" + ++indices);
        try (Elasticsearch client = new Elasticsearch(settings, ElasticsearchAccess.OPEN)) {
            PlainBm25 plain = new PlainBm25(client, settings.index(), collection.documents());
            plain.fill();
            results.of(SearchSystem.BM25, plain);
        }
    }

    private void service(Collection collection, boolean meaning, Results results) {
        String index = "collection-" + indices;
        try (ServiceIndex byWords = new ServiceIndex(elasticsearch, index, false, collection.documents())) {
            byWords.fill(collection.documents());
            results.of(SearchSystem.LEXICAL, byWords.reader());
        }
        if (meaning) {
            try (ServiceIndex byMeaning = new ServiceIndex(elasticsearch, index, true, collection.documents())) {
                long lacking = byMeaning.embed(progress);
                if (lacking > 0) {
                    complete = false;
                    progress.printf("  %,d documents have no vectors: what needs them is not measured%n", lacking);
                    return;
                }
                results.of(SearchSystem.DENSE, byMeaning.nearest(index));
                results.of(SearchSystem.FUSED, byMeaning.reader());
            }
        }
    }
}
