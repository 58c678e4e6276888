package org.pprnet.catalog.browse;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.index.CatalogIndex;
import org.pprnet.catalog.index.Filters;
import org.pprnet.catalog.index.Listed;
import org.pprnet.catalog.index.Matches;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.reading.Paging;

/** Summaries in their order: newest issue first, within it newest publication first, then by id. */
@Singleton
final class Summaries {

    private final Contents contents;

    Summaries(Contents contents) {
        this.contents = contents;
    }

    /**
     * One page of those that fit. Its items and its total are of the same moment.
     *
     * @throws ProblemException malformed, if the cursor is not one of this list
     */
    SummaryList list(Moment moment, Filters filters, Paging paging) {
        CatalogIndex index = moment.index();
        String list = "summaries %s %s".formatted(filters, moment.asOf().map(AsOf::instant));
        Matches matches = index.matching(filters);
        List<Listed> next = matches.next(paging.after(list, Places.KEYS).map(Places::of), paging.limit() + 1);
        List<Listed> shown = next.subList(0, Math.min(next.size(), paging.limit()));
        @Nullable
        String cursor = next.size() > shown.size() ? Places.cursor(shown.getLast().place()).encoded(list) : null;
        return new SummaryList(moment.asOf().map(AsOf::instant).orElse(null), contents.of(index, shown), cursor,
                matches.total());
    }
}
