package org.pprnet.search.query;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.pprnet.search.index.IndexUnavailableException;
import org.pprnet.service.reading.Paging;

/** In which order a reader gets what was found, by itself: that is what the quality of searches is measured by. */
@Singleton
public final class Ranking {

    /** How many are ranked at most: as many as one page can have. */
    public static final int MOST = 100;

    private static final Filters NONE = Filters.of(List.of(), List.of(), null, null, null);

    private final Searching searching;

    Ranking(Searching searching) {
        this.searching = searching;
    }

    /**
     * The first summaries that a reader gets, best first, and no filter chosen.
     *
     * @param typed what the reader types
     * @return ids of summaries
     * @throws IndexUnavailableException if the index is away or not complete
     */
    public List<UUID> best(String typed) {
        return searching.search(Question.of(typed, NONE, Order.RELEVANCE, new Paging(MOST, null))).items().stream()
                .map(item -> item.summary().id()).toList();
    }
}
