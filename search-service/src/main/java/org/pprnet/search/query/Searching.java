package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;
import org.pprnet.search.index.Elasticsearch;
import org.pprnet.search.index.ElasticsearchSettings;
import org.pprnet.search.index.IndexUnavailableException;
import org.pprnet.search.language.TextAnalysis;
import org.pprnet.search.query.IndexSearch.Answered;
import org.pprnet.search.query.IndexSearch.Found;
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
    private final IndexSearch indexSearch;
    private final TextAnalysis analysis;
    private final Clock clock;

    Searching(Elasticsearch elasticsearch, ElasticsearchSettings settings, IndexSearch indexSearch,
            TextAnalysis analysis, Clock clock) {
        this.elasticsearch = elasticsearch;
        this.index = settings.index();
        this.indexSearch = indexSearch;
        this.analysis = analysis;
        this.clock = clock;
    }

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
        Answered answered = indexSearch.ask(question, List.of(),
                search -> from(search.index(index).sort(NEWEST), after));
        return answer(question, answered, last -> Cursor
                .of(last.sort().stream().map(key -> String.valueOf(key._get())).toArray(String[]::new))
                .encoded(question.list()));
    }

    private SearchAnswer best(Question question) {
        Answered answered = indexSearch.ask(question, List.of(), search -> search.index(index).sort(BEST));
        List<String> shown = answered.response().hits().hits().stream().limit(question.paging().limit()).map(Hit::id)
                .toList();
        return answer(question, answered, _ -> new RankedPlace(expiry(), shown, "", "", "").encoded(question));
    }

    private SearchAnswer nextBest(Question question) {
        RankedPlace place = RankedPlace.of(question, clock.instant());
        String moment = place.moment().isEmpty() ? open() : place.moment();
        Answered answered = askAt(moment, question, place);
        SearchAnswer answer = answer(question, answered, last -> new RankedPlace(expiry(), place.shown(),
                renewed(moment, answered), String.valueOf(last.sort().get(0)._get()),
                last.id()).encoded(question));
        if (answer.next() == null) {
            elasticsearch.forget(moment);
        }
        return answer;
    }

    private static String renewed(String moment, Answered answered) {
        String renewed = answered.response().pitId();
        return renewed == null ? moment : renewed;
    }

    private Answered askAt(String moment, Question question, RankedPlace place) {
        Query shown = Query.of(query -> query.bool(none -> none
                .mustNot(some -> some.ids(ids -> ids.values(place.shown())))));
        try {
            return indexSearch.ask(question, List.of(shown), search -> from(search
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

    private SearchAnswer answer(Question question, Answered answered, Function<Hit<Found>, String> cursorAfter) {
        List<Hit<Found>> hits = answered.response().hits().hits();
        int limit = question.paging().limit();
        List<Hit<Found>> page = hits.subList(0, Math.min(limit, hits.size()));
        @Nullable
        String next = hits.size() > limit ? cursorAfter.apply(page.getLast()) : null;
        Reasons reasons = new Reasons(answered.asked(), analysis);
        Map<String, Aggregate> counted = answered.response().aggregations();
        return new SearchAnswer(Facets.total(counted), page.stream().map(hit -> item(hit.source(), reasons)).toList(),
                Facets.of(counted), answered.didYouMean(), question.text().notice(), next);
    }

    private static SearchAnswer.Item item(Found hit, Reasons reasons) {
        Reasons.Found found = reasons.in(hit.summary());
        return new SearchAnswer.Item(SummaryView.of(hit.summary(), hit.flags()), found.highlights(), found.matched());
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
