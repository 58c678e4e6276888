package org.pprnet.catalog.browse;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paged;

/** An issue with one page of its summaries. */
record IssuePage(YearMonth month, long count, @Nullable String teaser, List<SummaryView> items, @Nullable String next,
        long total) implements Paged {

    static IssuePage of(Issue issue, Page<SummaryView> page) {
        return new IssuePage(issue.month(), issue.count(), issue.teaser(), page.items(), page.next(), page.total());
    }
}
