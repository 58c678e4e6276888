package org.pprnet.ingest.store;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month, as those see it who make its issue.
 *
 * @param teaser what announces it; null until it is written
 * @param published how many of its submissions readers see
 * @param waiting how many of them are drafts, or scheduled
 */
public record Issue(YearMonth month, @Nullable String teaser, int published, int waiting) {

    public Issue {
        requireNonNull(month, "month is null");
    }
}
