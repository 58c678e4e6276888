package org.pprnet.catalog.browse;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue with one page of its summaries. */
record IssuePage(YearMonth month, long count, @Nullable String teaser, @Nullable Instant asOf, List<Item> items,
        @Nullable String next, long total) {

    static IssuePage of(Issue issue, SummaryList page) {
        return new IssuePage(issue.month(), issue.count(), issue.teaser(), page.asOf(), page.items(), page.next(),
                page.total());
    }
}
