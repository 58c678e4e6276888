package org.pprnet.catalog.site;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All issues.
 *
 * @param years newest first
 */
public record ArchivesPage(Sheet sheet, List<Year> years) {

    public ArchivesPage {
        requireNonNull(sheet, "sheet is null");
        years = List.copyOf(years);
    }

    /** @param issues newest first */
    public record Year(int year, List<Issue> issues) {
        public Year {
            issues = List.copyOf(issues);
        }

        /** How many summaries it has. */
        public long count() {
            return issues.stream().mapToLong(Issue::count).sum();
        }
    }

    /** @param teaser null where nothing was said of it */
    public record Issue(YearMonth month, long count, @Nullable String teaser) {
        public Issue {
            requireNonNull(month, "month is null");
        }
    }
}
