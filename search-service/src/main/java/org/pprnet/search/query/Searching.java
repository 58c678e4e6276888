package org.pprnet.search.query;

import jakarta.inject.Singleton;
import org.pprnet.search.index.IndexUnavailableException;
import org.pprnet.service.problem.ProblemException;

/** Answers searches, page by page. */
@Singleton
final class Searching {

    private final BestFirst best;
    private final NewestFirst newest;

    Searching(BestFirst best, NewestFirst newest) {
        this.best = best;
        this.newest = newest;
    }

    /**
     * The page that is asked for.
     *
     * @throws IndexUnavailableException if the index is away or not complete
     * @throws ProblemException if the cursor is not one of this search, or expired
     */
    SearchAnswer search(Question question) {
        return question.ranks() ? best.page(question) : newest.page(question);
    }
}
