package org.pprnet.catalog.browse;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.reading.Cursor;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;

/**
 * Rows of a list: those of one page, and one more if more follow.
 *
 * @param total how many the whole list has
 */
record Listing<R>(List<R> rows, long total) {

    /**
     * The page.
     *
     * @param list names the list, for its cursors
     * @param place the sort keys of a row
     * @param item what readers see of a row
     */
    <T> Page<T> page(String list, Paging paging, Function<R, Cursor> place, Function<R, T> item) {
        List<R> shown = rows.subList(0, Math.min(rows.size(), paging.limit()));
        @Nullable
        String next = rows.size() > shown.size() ? place.apply(shown.getLast()).encoded(list) : null;
        return new Page<>(shown.stream().map(item).toList(), next, total);
    }
}
