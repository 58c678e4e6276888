package org.pprnet.search.similar;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Flag;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.SummaryView;
import org.pprnet.search.index.Document;
import org.pprnet.search.index.Elasticsearch;
import org.pprnet.search.index.ElasticsearchSettings;
import org.pprnet.search.index.IndexUnavailableException;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * Finds what is like a summary: what shares a topic, or a quarter of the words that tell it from others. What is rare
 * counts for more (BM25), so a common topic alone comes last.
 */
@Singleton
final class FindingSimilar {

    private static final List<String> TEXTS = List.of("summary.title", "summary.summary",
            "summary.practiceImplications");
    /** Up to three words: all. */
    private static final String ENOUGH_WORDS = "3<25%";
    /** Only what another summary has as well can be found. */
    private static final int SUMMARIES = 2;

    private final Elasticsearch elasticsearch;
    private final String index;

    FindingSimilar(Elasticsearch elasticsearch, ElasticsearchSettings settings) {
        this.elasticsearch = elasticsearch;
        this.index = settings.index();
    }

    /** What a hit carries. */
    private record Found(@Nullable Summary summary, @Nullable List<Flag> flags,
            SummaryEvent.@Nullable Withdrawn event) {}

    /**
     * The most similar summaries.
     *
     * @throws ProblemException not found, if there is no such summary; withdrawn, if it was taken back
     * @throws IndexUnavailableException if the index is away or not complete
     */
    SimilarSummaries to(UUID id, int limit) {
        requireLive(id);
        SearchRequest request = SearchRequest.of(search -> search.index(index).query(like(id)).size(limit)
                .sort(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))))
                .sort(SortOptions.of(sort -> sort.field(key -> key.field("entity").order(SortOrder.Asc))))
                .source(source -> source.filter(fields -> fields.includes("summary", "flags"))));
        return new SimilarSummaries(ask(request).stream()
                .map(found -> SummaryView.of(found.summary(), found.flags())).toList());
    }

    private void requireLive(UUID id) {
        Found found = ask(SearchRequest.of(search -> search.index(index).size(1)
                .query(query -> query.ids(ids -> ids.values(id.toString())))
                .source(source -> source.filter(fields -> fields.includes("event")))))
                .stream().findFirst().orElseThrow(() -> unknown(id.toString()));
        if (found.event() != null) {
            throw new ProblemException(ProblemType.WITHDRAWN,
                    "This summary was withdrawn: " + found.event().reason());
        }
    }

    static ProblemException unknown(String id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no summary with the id '%s'".formatted(id));
    }

    private List<Found> ask(SearchRequest request) {
        return elasticsearch.askInAHurry(client -> client.search(request, Found.class)).hits().hits().stream()
                .map(Hit::source).toList();
    }

    private Query like(UUID id) {
        return Query.of(query -> query.bool(all -> all
                .filter(live -> live.term(term -> term.field("kind").value(Document.LIVE)))
                .should(sharing(id, TEXTS, ENOUGH_WORDS))
                .should(sharing(id, List.of("summary.topics"), "1")).minimumShouldMatch("1")));
    }

    /** Never the summary itself. */
    private Query sharing(UUID id, List<String> fields, String enough) {
        return Query.of(query -> query.moreLikeThis(more -> more.fields(fields)
                .like(like -> like.document(document -> document.index(index).id(id.toString())))
                .minTermFreq(1).minDocFreq(SUMMARIES).minimumShouldMatch(enough)));
    }
}
