package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.pprnet.search.index.Elasticsearch;
import org.pprnet.search.index.ElasticsearchSettings;
import org.pprnet.search.index.IndexUnavailableException;
import org.pprnet.search.query.IndexSearch.Answered;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Lists what was found best first. Such a list can be paged for five minutes at least. */
@Singleton
final class BestFirst {

    private static final Time KEEP = Time.of(time -> time.time(RankedPlace.LONGEST_LIFE.toSeconds() + "s"));
    private static final List<SortOptions> ORDER = List.of(
            SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))),
            SortOptions.of(sort -> sort.field(key -> key.field("entity").order(SortOrder.Asc))));

    private final Elasticsearch elasticsearch;
    private final IndexSearch search;
    private final ByMeaning meaning;
    private final Answering answering;
    private final String index;
    private final Clock clock;

    BestFirst(Elasticsearch elasticsearch, ElasticsearchSettings settings, IndexSearch search, ByMeaning meaning,
            Answering answering, Clock clock) {
        this.elasticsearch = elasticsearch;
        this.search = search;
        this.meaning = meaning;
        this.answering = answering;
        this.index = settings.index();
        this.clock = clock;
    }

    /** The page that is asked for. */
    SearchAnswer page(Question question) {
        return question.paging().cursor() == null ? first(question) : next(question);
    }

    /** What the index is asked first for the first page, where meaning adds nothing. */
    SearchRequest request(Question question) {
        return search.request(question, request -> request.index(index).sort(ORDER));
    }

    private SearchAnswer first(Question question) {
        Meant meant = meaning.of(question, request -> request.index(index));
        Answered answered = search.ask(question, meant, List.of(), request -> request.index(index).sort(ORDER));
        List<String> shown = answered.response().hits().hits().stream().limit(question.paging().limit()).map(Hit::id)
                .toList();
        return answering.answer(question, answered,
                _ -> new RankedPlace(expiry(), shown, "", "", "").encoded(question));
    }

    private SearchAnswer next(Question question) {
        RankedPlace place = RankedPlace.of(question, clock.instant());
        String moment = place.moment().isEmpty() ? open() : place.moment();
        Answered answered = askAt(moment, question, place);
        SearchAnswer answer = answering.answer(question, answered, last -> new RankedPlace(expiry(), place.shown(),
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
        UnaryOperator<SearchRequest.Builder> then = request -> request
                .pit(point -> point.id(moment).keepAlive(KEEP));
        try {
            return search.ask(question, meaning.of(question, then), List.of(shown),
                    request -> IndexSearch.from(then.apply(request).sort(ORDER), place.after()));
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

    private Instant expiry() {
        return RankedPlace.expiry(clock.instant());
    }
}
