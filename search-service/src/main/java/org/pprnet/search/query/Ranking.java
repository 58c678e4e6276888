package org.pprnet.search.query;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpUtils;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.pprnet.search.index.Elasticsearch;
import org.pprnet.search.index.IndexUnavailableException;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.reading.Paging;

/** The order in which a reader gets what was found, and the request behind it: what searches are measured by. */
@Singleton
public final class Ranking {

    /** How many are ranked at most: as many as one page can have. */
    public static final int MOST = 100;

    private final Searching searching;
    private final BestFirst best;
    private final Elasticsearch elasticsearch;

    Ranking(Searching searching, BestFirst best, Elasticsearch elasticsearch) {
        this.searching = searching;
        this.best = best;
        this.elasticsearch = elasticsearch;
    }

    /**
     * The first summaries that a reader gets, best first, and no filter chosen.
     *
     * @param typed what the reader types
     * @return ids of summaries
     * @throws IndexUnavailableException if the index is away or not complete
     */
    public List<UUID> best(String typed) {
        return searching.search(question(typed, List.of(), MOST)).items().stream().map(item -> item.summary().id())
                .toList();
    }

    /**
     * What Elasticsearch is asked for the first page by words, without meaning, before any word is put right.
     *
     * @param typed what the reader types
     * @param topics slugs of topics chosen
     * @param limit of the page
     * @return the body of a {@code _search}, JSON
     * @throws ProblemException if a topic is none of the vocabulary
     */
    public String request(String typed, List<String> topics, int limit) {
        SearchRequest request = best.request(question(typed, topics, limit));
        return elasticsearch.ask(client -> JsonpUtils.toJsonString(request, client._jsonpMapper()));
    }

    private static Question question(String typed, List<String> topics, int limit) {
        Filters filters = Filters.of(topics, List.of(), null, null, null);
        return Question.of(typed, filters, Order.RELEVANCE, new Paging(limit, null));
    }
}
