package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Summaries in full, by months.
 *
 * @param issue where the page is one issue; null otherwise
 */
public record ListPage(Sheet sheet, Filtering filtering, Listed listed, @Nullable IssuePart issue) {
    public ListPage {
        requireNonNull(sheet, "sheet is null");
        requireNonNull(filtering, "filtering is null");
        requireNonNull(listed, "listed is null");
    }
}
