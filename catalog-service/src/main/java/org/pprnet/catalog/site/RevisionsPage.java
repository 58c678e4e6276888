package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a summary.
 *
 * @param summary its title and address
 * @param editions newest first
 * @param next the address of the next page; null at the end
 */
public record RevisionsPage(Sheet sheet, Way summary, List<Edition> editions, @Nullable String next) {
    public RevisionsPage {
        requireNonNull(sheet, "sheet is null");
        requireNonNull(summary, "summary is null");
        editions = List.copyOf(editions);
    }
}
