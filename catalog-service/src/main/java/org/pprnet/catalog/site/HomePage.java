package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The first page of all summaries.
 *
 * @param newest the newest issue that has a teaser; null where none has one
 */
public record HomePage(ListPage list, @Nullable IssuePart newest) {
    public HomePage {
        requireNonNull(list, "list is null");
    }
}
