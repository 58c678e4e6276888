package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Flag;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryView;
import org.pprnet.search.index.Elasticsearch;
import org.pprnet.search.index.ElasticsearchSettings;
import org.pprnet.search.index.IndexUnavailableException;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.Cursor;

/** Answers searches, page by page. */
@Singleton
final class Searching {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Time KEEP = Time.of(time -> time.time(LIFE.toSeconds() + "s"));
    private static final int NEWEST_KEYS = 3;
    private static final List<SortOptions> NEWEST = List.of(by("searched.month", SortOrder.Desc),
            by("searched.publishedAt", SortOrder.Desc), by("entity", SortOrder.Asc));
    private static final List<SortOptions> BEST = List.of(
            SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))), by("entity", SortOrder.Asc));

    private final Elasticsearch elasticsearch;
    private final String index;
    private final Clock clock;

    Searching(Elasticsearch elasticsearch, ElasticsearchSettings settings, Clock clock) {
        this.elasticsearch = elasticsearch;
        this.index = settings.index();
        this.clock = clock;
    }

    /** What a hit carries. */
    private record Found(Summary summary, List<Flag> flags) {}

    /**
     * The page that is asked for.
     *
     * @throws IndexUnavailableException if the index is away or not complete
     * @throws ProblemException if the cursor is not one of this search, or expired
     */
    SearchAnswer search(Question question) {
        if (!question.ranks()) {
            return newest(question);
        }
        return question.paging().cursor() == null ? best(question) : nextBest(question);
    }

    private SearchAnswer newest(Question question) {
        List<FieldValue> after = question.paging().after(question.list(), NEWEST_KEYS)
                .map(cursor -> newestAfter(cursor)).orElse(List.of());
        SearchResponse<Found> response = ask(question, List.of(),
                search -> from(search.index(index).sort(NEWEST), after));
        return answer(question, response, last -> Cursor
                .of(last.sort().stream().map(key -> String.valueOf(key._get())).toArray(String[]::new))
                .encoded(question.list()));
    }

    private SearchAnswer best(Question question) {
        SearchResponse<Found> response = ask(question, List.of(), search -> search.index(index).sort(BEST));
        List<String> shown = response.hits().hits().stream().limit(question.paging().limit()).map(Hit::id).toList();
        return answer(question, response, _ -> new RankedPlace(expiry(), shown, "", "", "").encoded(question));
    }

    private SearchAnswer nextBest(Question question) {
        RankedPlace place = RankedPlace.of(question, clock.instant());
        String moment = place.moment().isEmpty() ? open() : place.moment();
        SearchResponse<Found> response = askAt(moment, question, place);
        SearchAnswer answer = answer(question, response, last -> new RankedPlace(expiry(), place.shown(),
                response.pitId() == null ? moment : response.pitId(), String.valueOf(last.sort().get(0)._get()),
                last.id()).encoded(question));
        if (answer.next() == null) {
            elasticsearch.forget(moment);
        }
        return answer;
    }

    private SearchResponse<Found> askAt(String moment, Question question, RankedPlace place) {
        Query shown = Query.of(query -> query.bool(none -> none
                .mustNot(some -> some.ids(ids -> ids.values(place.shown())))));
        try {
            return ask(question, List.of(shown), search -> from(search
                    .pit(point -> point.id(moment).keepAlive(KEEP)).sort(BEST), place.after()));
        } catch (IndexUnavailableException e) {
            if (e.getCause() instanceof ElasticsearchException gone && gone.status() == 404) {
                throw RankedPlace.expired();
            }
            throw e;
        } catch (ElasticsearchException | NumberFormatException e) {
            // Only a forged cursor names a moment that was never one.
            throw new ProblemException(ProblemType.MALFORMED, "cursor: is not a cursor of this list");
        }
    }

    private String open() {
        return elasticsearch.askInAHurry(client -> client.openPointInTime(point -> point.index(index).keepAlive(KEEP)))
                .id();
    }

    private SearchResponse<Found> ask(Question question, List<Query> more, UnaryOperator<SearchRequest.Builder> how) {
        Filters filters = question.filters();
        SearchRequest.Builder search = new SearchRequest.Builder()
                .query(query -> query.bool(bool -> bool.must(QueryBuilding.query(question.text().parts()))
                        .filter(filters.onAuthor())))
                .aggregations(Facets.aggregations(filters))
                .postFilter(shown -> shown.bool(bool -> bool.filter(filters.all()).filter(more)))
                .highlight(Highlights.request())
                .source(source -> source.filter(fields -> fields.includes("summary", "flags")))
                .size(question.paging().limit() + 1)
                .trackTotalHits(track -> track.enabled(false));
        SearchRequest request = how.apply(search).build();
        return elasticsearch.askInAHurry(client -> client.search(request, Found.class));
    }

    private static SearchAnswer answer(Question question, SearchResponse<Found> response,
            Function<Hit<Found>, String> cursorAfter) {
        List<Hit<Found>> hits = response.hits().hits();
        int limit = question.paging().limit();
        List<Hit<Found>> page = hits.subList(0, Math.min(limit, hits.size()));
        @Nullable
        String next = hits.size() > limit ? cursorAfter.apply(page.getLast()) : null;
        return new SearchAnswer(Facets.total(response.aggregations()), page.stream().map(Searching::item).toList(),
                Facets.of(response.aggregations()), null, question.text().notice(), next);
    }

    private static SearchAnswer.Item item(Hit<Found> hit) {
        return new SearchAnswer.Item(SummaryView.of(hit.source().summary(), hit.source().flags()),
                Highlights.of(hit.highlight()), List.of());
    }

    private static SearchRequest.Builder from(SearchRequest.Builder search, List<FieldValue> after) {
        return after.isEmpty() ? search : search.searchAfter(after);
    }

    private static List<FieldValue> newestAfter(Cursor cursor) {
        try {
            return List.of(FieldValue.of(Long.parseLong(cursor.keys().get(0))),
                    FieldValue.of(Long.parseLong(cursor.keys().get(1))), FieldValue.of(cursor.keys().get(2)));
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemType.MALFORMED, "cursor: is not a cursor of this list");
        }
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(sort -> sort.field(key -> key.field(field).order(order)));
    }

    private Instant expiry() {
        return clock.instant().plus(LIFE);
    }
}
