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
     * @param counting what is counted meanwhile
     * @param meant what meaning added
     */
    record Answered(SearchResponse<Found> response, Counting counting, Understood understood, Meant meant) {}

    /**
     * How a page is asked for.
     *
     * @param where the index, or its state at a moment
     * @param order of the page, and where it begins
     * @param more what must hold of what is on it, besides what must hold of all that is found
     */
    record Page(UnaryOperator<SearchRequest.Builder> where, UnaryOperator<SearchRequest.Builder> order,
            List<Query> more) {

        Page {
            more = List.copyOf(more);
        }

        /** Of all that is found. */
        static Page of(UnaryOperator<SearchRequest.Builder> where, UnaryOperator<SearchRequest.Builder> order) {
            return new Page(where, order, List.of());
        }
    }

    /** The page that is asked for, one more if there is one. */
    Answered ask(Question question, Page page) {
        return ask(question, Meant.NOTHING, page);
    }

    /** The same, with what meaning adds. Hits and counts are two requests at the same time: neither waits for the other. */
    Answered ask(Question question, Meant meant, Page page) {
        return ask(question, meant, asked -> page(question, asked, meant, page),
                asked -> Counting.of(() -> send(counts(question, asked, meant, page)).aggregations()));
    }

    /** One request for both: what who asks without the service would send first, where meaning adds nothing. */
    SearchRequest request(Question question, Page page) {
        Expanded asked = expansion.of(question.text().parts());
        Filters filters = question.filters();
        SearchRequest.Builder request = shown(question, page).query(found(question, asked, Meant.NOTHING))
                .aggregations(Facets.aggregations(filters))
                .postFilter(shown -> shown.bool(bool -> bool.filter(filters.all()).filter(page.more)));
        return suggesting(asked, request).build();
    }

    /** The ids and scores of the best by their words, under all filters. */
    Answered survey(Question question, int most, UnaryOperator<SearchRequest.Builder> where) {
        Filters filters = question.filters();
        return ask(question, Meant.NOTHING, asked -> where.apply(new SearchRequest.Builder())
                .query(query -> query.bool(bool -> bool.must(QueryBuilding.query(asked))
                        .filter(filters.onAuthor()).filter(filters.all())))
                .source(source -> source.fetch(false)).size(most), _ -> Counting.NOTHING);
    }

    /** Whether any summary has any of these words. */
    boolean knowsAny(List<Part> words, Expanded asked) {
        Query any = QueryBuilding.query(new Expanded(List.of(new Part.AnyOf(words)), asked.alternatives()));
        return !elasticsearch.askInAHurry(client -> client.search(search -> search.index(index).query(any).size(1)
                .source(source -> source.fetch(false)).terminateAfter(1L), Found.class)).hits().hits().isEmpty();
    }

    private Answered ask(Question question, Meant meant, Function<Expanded, SearchRequest.Builder> requesting,
            Function<Expanded, Counting> counting) {
        Understood known = meant.understood();
        if (known != null) {
            return ask(known, meant, requesting, counting);
        }
        Understood typed = new Understood(expansion.of(question.text().parts()), null);
        Answered answered = ask(typed, meant, asked -> suggesting(asked, requesting.apply(asked)), counting);
        Map<Part.Word, List<Alternative>> corrections = unknown(
                spelling.corrections(typed.asked(), answered.response.suggest()));
        return corrections.isEmpty()
                ? answered
                : ask(new Understood(typed.asked().with(corrections),
                        Spelling.putRight(question.typed(), corrections)), meant, requesting, counting);
    }

    private Answered ask(Understood understood, Meant meant, Function<Expanded, SearchRequest.Builder> requesting,
            Function<Expanded, Counting> counting) {
        Counting counted = counting.apply(understood.asked());
        return new Answered(send(requesting.apply(understood.asked())), counted, understood, meant);
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

    private static SearchRequest.Builder page(Question question, Expanded asked, Meant meant, Page page) {
        return shown(question, page).query(query -> query.bool(bool -> bool.must(found(question, asked, meant))
                .filter(question.filters().all()).filter(page.more)));
    }

    private static SearchRequest.Builder shown(Question question, Page page) {
        return page.order.apply(page.where.apply(new SearchRequest.Builder()))
                .source(source -> source.filter(fields -> fields.includes("summary", "flags")))
                .size(question.paging().limit() + 1)
                .trackTotalHits(track -> track.enabled(false));
    }

    /** Nothing of it is in an order, so nothing is scored. Counts are not kept: who searches again may have published since. */
    private static SearchRequest.Builder counts(Question question, Expanded asked, Meant meant, Page page) {
        return page.where.apply(new SearchRequest.Builder())
                .query(query -> query.bool(bool -> bool.filter(found(question, asked, meant))))
                .aggregations(Facets.aggregations(question.filters())).size(0).requestCache(false)
                .trackTotalHits(track -> track.enabled(false));
    }

    /** What is counted: all that has the words, or is near, whatever else was chosen. */
    private static Query found(Question question, Expanded asked, Meant meant) {
        return Query.of(query -> query.bool(bool -> bool.must(meant
                .with(QueryBuilding.query(asked), QueryBuilding.withoutWords(asked)))
                .filter(question.filters().onAuthor())));
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
