package org.pprnet.search.query;

import org.jspecify.annotations.Nullable;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** What comes first. */
enum Order {
    RELEVANCE,
    NEWEST;

    static Order named(@Nullable String name) {
        return switch (name) {
            case null -> RELEVANCE;
            case "relevance" -> RELEVANCE;
            case "newest" -> NEWEST;
            default -> throw new ProblemException(ProblemType.MALFORMED, "sort is relevance or newest");
        };
    }
}
