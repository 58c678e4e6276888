package org.pprnet.search.query;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.reading.Paging;

/** Search over all summaries. */
@Controller("/search")
final class SearchController {

    private final Searching searching;

    SearchController(Searching searching) {
        this.searching = searching;
    }

    /**
     * The summaries that fit, best first or newest first.
     *
     * @param q words, "phrases", -not, OR, title:, author:, journal:, year:2019..2021, doi:; never an error
     * @param topic slugs or aliases of topics, one of which must be there
     * @param type slugs or aliases of types of research, one of which must be there
     * @param from first issue month, 2020-09, or year
     * @param to last issue month, or year
     * @param by the summary's author
     * @param sort relevance or newest
     */
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    SearchAnswer search(@Nullable @QueryValue String q, @Nullable @QueryValue List<String> topic,
            @Nullable @QueryValue List<String> type, @Nullable @QueryValue String from,
            @Nullable @QueryValue String to, @Nullable @QueryValue String by, @Nullable @QueryValue String sort,
            @RequestBean Paging paging) {
        Filters filters = Filters.of(orNone(topic), orNone(type), from, to, by);
        return searching.search(Question.of(q, filters, Order.named(sort), paging));
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
