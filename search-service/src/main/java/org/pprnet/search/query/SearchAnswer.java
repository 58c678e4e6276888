package org.pprnet.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;
import org.pprnet.service.reading.Paged;

/**
 * One page of what was found.
 *
 * @param total how many summaries were found, on all pages
 * @param facets counts over all pages
 * @param didYouMean the query with the words that no summary has put right; absent if there is nothing to put right
 * @param notice what of the query was left out, for the reader; absent if nothing was
 * @param next the cursor of the next page; absent at the end
 */
record SearchAnswer(long total, List<Item> items, Facets facets, @Nullable String didYouMean, @Nullable String notice,
        @Nullable String next) implements Paged {

    SearchAnswer {
        items = List.copyOf(items);
    }

    /** A summary, where it fits, and why. */
    record Item(SummaryView summary, Highlights highlights, List<Match> matched) {

        Item {
            matched = List.copyOf(matched);
        }
    }
}
