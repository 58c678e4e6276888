package org.pprnet.catalog.browse;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.index.CatalogIndex;
import org.pprnet.service.reading.Cursor;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;

/** The months that have summaries or a teaser, newest first. */
final class Issues {

    private static final String LIST = "issues";

    private Issues() {}

    /** One page of them. */
    static Page<Issue> list(CatalogIndex index, Paging paging) {
        List<Issue> all = all(index);
        Optional<YearMonth> before = paging.after(LIST, 1).map(Issues::month);
        List<Issue> rest = all.stream()
                .filter(issue -> before.map(month -> issue.month().isBefore(month)).orElse(true)).toList();
        List<Issue> shown = rest.subList(0, Math.min(rest.size(), paging.limit()));
        @Nullable
        String next = rest.size() > shown.size()
                ? Cursor.of(shown.getLast().month().toString()).encoded(LIST)
                : null;
        return new Page<>(shown, next, all.size());
    }

    /** All of them. */
    static List<Issue> all(CatalogIndex index) {
        return index.months().entrySet().stream().map(month -> issue(index, month)).toList();
    }

    /** One of them; empty for a month that has neither summaries nor a teaser. */
    static Optional<Issue> find(CatalogIndex index, YearMonth month) {
        return Optional.ofNullable(index.months().get(month))
                .map(count -> issue(index, Map.entry(month, count)));
    }

    private static Issue issue(CatalogIndex index, Map.Entry<YearMonth, Integer> month) {
        return new Issue(month.getKey(), month.getValue(), index.teaser(month.getKey()).orElse(null));
    }

    private static YearMonth month(Cursor cursor) {
        return Places.read(() -> YearMonth.parse(cursor.keys().getFirst()));
    }
}
