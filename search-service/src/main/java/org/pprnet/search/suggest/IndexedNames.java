package org.pprnet.search.suggest;

import static java.util.Comparator.comparing;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.search.index.Document;
import org.pprnet.search.index.Elasticsearch;
import org.pprnet.search.index.ElasticsearchSettings;
import org.pprnet.search.index.IndexUnavailableException;

/** What can be suggested from the index: titles of summaries, and the authors that they cite. */
@Singleton
final class IndexedNames {

    /** Authors are counted in so many of the newest summaries that cite one of that name: all would take too long. */
    private static final int NEWEST = 100;
    private static final String TITLE = "summary.title.exact";
    private static final SortOptions BEST = SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
    private static final List<SortOptions> NEWEST_FIRST = List.of(by("searched.month", SortOrder.Desc),
            by("entity", SortOrder.Asc));

    private final Elasticsearch elasticsearch;
    private final String index;

    IndexedNames(Elasticsearch elasticsearch, ElasticsearchSettings settings) {
        this.elasticsearch = elasticsearch;
        this.index = settings.index();
    }

    /** What a hit carries. */
    private record Found(Part summary) {}

    private record Part(@Nullable String title, @Nullable String slug, @Nullable Cited citation) {}

    private record Cited(@Nullable List<Citation.Name> authors) {

        Stream<Citation.Name> names() {
            return authors == null ? Stream.empty() : authors.stream();
        }
    }

    /**
     * What may be meant, the best first.
     *
     * @throws IndexUnavailableException if the index is away or not complete
     */
    List<Suggestion> beginningWith(Typed typed) {
        MsearchRequest request = MsearchRequest.of(all -> all.index(index)
                .searches(titles -> titles.header(same -> same).body(search -> search.query(titles(typed))
                        .sort(BEST).sort(NEWEST_FIRST).size(Suggestions.MOST)
                        .source(source -> source.filter(fields -> fields.includes("summary.title", "summary.slug")))))
                .searches(authors -> authors.header(same -> same).body(search -> search
                        .query(live(beginnings("searched.authors", typed))).sort(NEWEST_FIRST).size(NEWEST)
                        .source(source -> source.filter(fields -> fields.includes("summary.citation.authors"))))));
        MsearchResponse<Found> answer = elasticsearch.askInAHurry(client -> client.msearch(request, Found.class));
        return Stream.concat(families(found(answer, 1), typed), titles(found(answer, 0), typed)).toList();
    }

    private static Query titles(Typed typed) {
        return Query.of(query -> query.bool(both -> both.must(live(beginnings(TITLE, typed)))
                .should(together -> together.matchPhrasePrefix(run -> run.field(TITLE).query(typed.text())))));
    }

    private static Query live(Query query) {
        return Query.of(both -> both.bool(bool -> bool.must(query)
                .filter(live -> live.term(term -> term.field("kind").value(Document.LIVE)))));
    }

    /** The last word may go on. */
    private static Query beginnings(String field, Typed typed) {
        return Query.of(query -> query.matchBoolPrefix(match -> match.field(field).query(typed.text())
                .operator(Operator.And)));
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(sort -> sort.field(key -> key.field(field).order(order)));
    }

    private static List<Part> found(MsearchResponse<Found> answer, int search) {
        MultiSearchResponseItem<Found> item = answer.responses().get(search);
        if (item.isFailure()) {
            throw new IndexUnavailableException("Elasticsearch cannot answer: " + item.failure().error().reason());
        }
        return item.result().hits().hits().stream().map(Hit::source).map(Found::summary).toList();
    }

    private static Stream<Suggestion> titles(List<Part> found, Typed typed) {
        return found.stream().sorted(comparing(part -> !typed.leads(part.title())))
                .map(part -> Suggestion.title(part.title(), part.slug()));
    }

    /** The most frequent first. */
    private static Stream<Suggestion> families(List<Part> found, Typed typed) {
        Map<String, Long> families = found.stream().filter(part -> part.citation() != null)
                .flatMap(part -> part.citation().names().filter(name -> isMeant(name, typed))
                        .map(Citation.Name::family).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return families.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(family -> Suggestion.author(family.getKey()));
    }

    private static boolean isMeant(Citation.Name name, Typed typed) {
        String whole = name.given() == null ? name.family() : name.given() + " " + name.family();
        return typed.begins(whole) && typed.beginsPart(name.family());
    }
}
