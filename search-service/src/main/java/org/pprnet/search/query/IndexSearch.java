package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.pprnet.events.Flag;
import org.pprnet.events.Summary;
import org.pprnet.search.index.Elasticsearch;
import org.pprnet.search.index.ElasticsearchSettings;

/**
 * Asks the index what a reader asked for: once, and again where the summaries have words that are nearly the typed ones,
 * and not those.
 */
@Singleton
final class IndexSearch {

    private final Elasticsearch elasticsearch;
    private final String index;
    private final Expansion expansion;
    private final Spelling spelling;

    IndexSearch(Elasticsearch elasticsearch, ElasticsearchSettings settings, Expansion expansion, Spelling spelling) {
        this.elasticsearch = elasticsearch;
        this.index = settings.index();
        this.expansion = expansion;
        this.spelling = spelling;
    }

    /** What a hit carries. */
    record Found(Summary summary, List<Flag> flags) {}

    /**
     * What the index answered.
     *
     * @param meant what meaning added
     */
    record Answered(SearchResponse<Found> response, Understood understood, Meant meant) {}

    /**
     * The page that is asked for, one more if there is one.
     *
     * @param more what must hold besides
     * @param how where the page begins, and in which order
     */
    Answered ask(Question question, List<Query> more, UnaryOperator<SearchRequest.Builder> how) {
        return ask(question, Meant.NOTHING, more, how);
    }

    /** The same, with what meaning adds. */
    Answered ask(Question question, Meant meant, List<Query> more, UnaryOperator<SearchRequest.Builder> how) {
        return ask(question, meant, asked -> how.apply(request(question, asked, meant, more)));
    }

    /** What is sent for it first, where meaning adds nothing. */
    SearchRequest request(Question question, UnaryOperator<SearchRequest.Builder> how) {
        Expanded asked = expansion.of(question.text().parts());
        return suggesting(asked, how.apply(request(question, asked, Meant.NOTHING, List.of()))).build();
    }

    /** The ids and scores of the best by their words, under all filters. */
    Answered survey(Question question, int most, UnaryOperator<SearchRequest.Builder> where) {
        Filters filters = question.filters();
        return ask(question, Meant.NOTHING, asked -> where.apply(new SearchRequest.Builder())
                .query(query -> query.bool(bool -> bool.must(QueryBuilding.query(asked))
                        .filter(filters.onAuthor()).filter(filters.all())))
                .source(source -> source.fetch(false)).size(most));
    }

    /** Whether any summary has any of these words. */
    boolean knowsAny(List<Part> words, Expanded asked) {
        Query any = QueryBuilding.query(new Expanded(List.of(new Part.AnyOf(words)), asked.alternatives()));
        return !elasticsearch.askInAHurry(client -> client.search(search -> search.index(index).query(any).size(1)
                .source(source -> source.fetch(false)).terminateAfter(1L), Found.class)).hits().hits().isEmpty();
    }

    private Answered ask(Question question, Meant meant, Function<Expanded, SearchRequest.Builder> requesting) {
        Understood known = meant.understood();
        if (known != null) {
            return new Answered(send(requesting.apply(known.asked())), known, meant);
        }
        Expanded asked = expansion.of(question.text().parts());
        SearchResponse<Found> response = send(suggesting(asked, requesting.apply(asked)));
        Map<Part.Word, List<Alternative>> corrections = unknown(spelling.corrections(asked, response.suggest()));
        if (corrections.isEmpty()) {
            return new Answered(response, new Understood(asked, null), meant);
        }
        Understood putRight = new Understood(asked.with(corrections),
                Spelling.putRight(question.typed(), corrections));
        return new Answered(send(requesting.apply(putRight.asked())), putRight, meant);
    }

    private SearchRequest.Builder suggesting(Expanded asked, SearchRequest.Builder request) {
        spelling.suggester(asked).ifPresent(request::suggest);
        return request;
    }

    /** Goes on after a place, if there is one. */
    static SearchRequest.Builder from(SearchRequest.Builder search, List<FieldValue> after) {
        return after.isEmpty() ? search : search.searchAfter(after);
    }

    private SearchResponse<Found> send(SearchRequest.Builder built) {
        SearchRequest request = built.build();
        return elasticsearch.askInAHurry(client -> client.search(request, Found.class));
    }

    private SearchRequest.Builder request(Question question, Expanded asked, Meant meant, List<Query> more) {
        Filters filters = question.filters();
        return new SearchRequest.Builder()
                .query(query -> query.bool(bool -> bool.must(meant
                        .with(QueryBuilding.query(asked), QueryBuilding.withoutWords(asked)))
                        .filter(filters.onAuthor())))
                .aggregations(Facets.aggregations(filters))
                .postFilter(shown -> shown.bool(bool -> bool.filter(filters.all()).filter(more)))
                .source(source -> source.filter(fields -> fields.includes("summary", "flags")))
                .size(question.paging().limit() + 1)
                .trackTotalHits(track -> track.enabled(false));
    }

    /** Those words that no summary has in another form either. */
    private Map<Part.Word, List<Alternative>> unknown(Map<Part.Word, List<Alternative>> corrections) {
        if (corrections.isEmpty()) {
            return corrections;
        }
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        corrections.keySet().forEach(word -> counts.put(word.typed(), Aggregation.of(
                count -> count.filter(QueryBuilding.query(new Expanded(List.of(word), Map.of()))))));
        var counted = elasticsearch.askInAHurry(client -> client.search(search -> search.index(index).size(0)
                .aggregations(counts), Found.class)).aggregations();
        return corrections.entrySet().stream()
                .filter(word -> counted.get(word.getKey().typed()).filter().docCount() == 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one,
                        LinkedHashMap::new));
    }
}
