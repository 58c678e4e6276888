package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.page.Said;

/**
 * One page of a list.
 *
 * @param months newest first
 * @param total of all its pages
 * @param first the address of the first page; null on it
 * @param next the address of the next page; null at the end
 * @param exports files for reference managers, of the articles that the list cites
 */
public record Listed(List<Month> months, long total, @Nullable String first, @Nullable String next,
        List<Way> exports) {

    public Listed {
        months = List.copyOf(months);
        exports = List.copyOf(exports);
    }

    /** How much it holds, in words. */
    public String count() {
        return Said.summaries(total);
    }

    /** What is filed under one month. */
    public record Month(YearMonth month, List<ListEntry> items) {
        public Month {
            requireNonNull(month, "month is null");
            items = List.copyOf(items);
        }
    }
}
