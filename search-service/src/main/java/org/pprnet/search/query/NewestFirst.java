package org.pprnet.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import jakarta.inject.Singleton;
import java.util.List;
import org.pprnet.search.index.ElasticsearchSettings;
import org.pprnet.search.query.IndexSearch.Answered;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.Cursor;

/** Lists what was found newest issue first. Such a list can be paged for ever. */
@Singleton
final class NewestFirst {

    private static final int KEYS = 3;
    private static final List<SortOptions> ORDER = List.of(by("searched.month", SortOrder.Desc),
            by("searched.publishedAt", SortOrder.Desc), by("entity", SortOrder.Asc));

    private final IndexSearch search;
    private final Answering answering;
    private final String index;

    NewestFirst(IndexSearch search, Answering answering, ElasticsearchSettings settings) {
        this.search = search;
        this.answering = answering;
        this.index = settings.index();
    }

    /** The page that is asked for. */
    SearchAnswer page(Question question) {
        List<FieldValue> after = question.paging().after(question.list(), KEYS).map(NewestFirst::after)
                .orElse(List.of());
        Answered answered = search.ask(question, List.of(),
                request -> IndexSearch.from(request.index(index).sort(ORDER), after));
        return answering.answer(question, answered, last -> Cursor
                .of(last.sort().stream().map(key -> String.valueOf(key._get())).toArray(String[]::new))
                .encoded(question.list()));
    }

    private static List<FieldValue> after(Cursor cursor) {
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
}
