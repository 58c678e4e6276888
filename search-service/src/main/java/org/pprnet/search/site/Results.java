package org.pprnet.search.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.page.Said;

/**
 * One page of what was found.
 *
 * @param total of all its pages
 * @param meant what the reader may have meant, and the search for it; null where the query stands
 * @param notice what of the query was left out; null for nothing
 * @param first the address of the first page; null on it
 * @param next the address of the next page; null at the end
 */
public record Results(long total, List<Hit> hits, @Nullable Way meant, @Nullable String notice, @Nullable String first,
        @Nullable String next) {

    public Results {
        hits = List.copyOf(hits);
    }

    /** How many were found, in words. */
    public String count() {
        return Said.summaries(total);
    }
}
