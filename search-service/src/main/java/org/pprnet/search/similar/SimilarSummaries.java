package org.pprnet.search.similar;

import java.util.List;
import org.pprnet.events.SummaryView;

/**
 * Summaries that are like another one.
 *
 * @param items the most similar first; none where nothing is like it
 */
record SimilarSummaries(List<SummaryView> items) {

    SimilarSummaries {
        items = List.copyOf(items);
    }
}
