package org.pprnet.search.query;

import org.jspecify.annotations.Nullable;

/** What comes first. */
enum Order {
    RELEVANCE,
    NEWEST;

    static Order named(@Nullable String name) {
        return switch (name) {
            case null -> RELEVANCE;
            case "relevance" -> RELEVANCE;
            case "newest" -> NEWEST;
            default -> throw Filters.invalid("sort", "sort is \"%s\", must be relevance or newest".formatted(name));
        };
    }
}
