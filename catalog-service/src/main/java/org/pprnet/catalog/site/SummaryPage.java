package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;

/**
 * One summary.
 *
 * @param citing null where it cites nothing
 * @param editions newest first
 * @param neighbours the summaries beside it in its issue
 * @param jsonLd what machines read of it (JSON-LD)
 */
public record SummaryPage(Sheet sheet, SummaryView summary, @Nullable Citing citing, List<Edition> editions,
        Neighbours neighbours, String jsonLd) {

    public SummaryPage {
        requireNonNull(sheet, "sheet is null");
        requireNonNull(summary, "summary is null");
        editions = List.copyOf(editions);
        requireNonNull(neighbours, "neighbours is null");
        requireNonNull(jsonLd, "jsonLd is null");
    }

    /** The titles and addresses of the one before and the one after; null where there is none. */
    public record Neighbours(@Nullable Way previous, @Nullable Way next) {

        /** Whether it is not alone. */
        public boolean isAny() {
            return previous != null || next != null;
        }
    }
}
