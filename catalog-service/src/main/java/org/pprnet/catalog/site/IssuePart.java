package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A monthly issue.
 *
 * @param teaser what its editor says of it; null for nothing
 * @param previous the month of the issue before it; null for the first
 * @param next the month of the issue after it; null for the newest
 */
public record IssuePart(YearMonth month, @Nullable String teaser, @Nullable YearMonth previous,
        @Nullable YearMonth next) {
    public IssuePart {
        requireNonNull(month, "month is null");
    }
}
