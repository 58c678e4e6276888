package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.store.Issue;

/**
 * The months, newest first, and the form that announces one.
 *
 * @param older the month that earlier ones are before; null at the end
 * @param done the month that was just announced; null if none was
 */
public record IssuesView(TeaserForm form, List<Issue> issues, @Nullable YearMonth older, @Nullable YearMonth done) {

    public IssuesView {
        requireNonNull(form, "form is null");
        issues = List.copyOf(issues);
    }
}
