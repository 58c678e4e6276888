package org.pprnet.ingest.imports;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.form.Draft;

/**
 * A summary that was published elsewhere before.
 *
 * @param line where it stands in what is imported, counted from 1
 * @param publishedAt its effective instant
 */
record Historic(int line, Draft draft, YearMonth issue, Instant publishedAt) {

    Historic {
        requireNonNull(draft, "draft is null");
        requireNonNull(issue, "issue is null");
        requireNonNull(publishedAt, "publishedAt is null");
    }

    /** What stands on a page under the heading of a month. */
    static Historic of(int line, Draft draft, YearMonth month) {
        return new Historic(line, draft, month, month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    Key key() {
        return new Key(issue.toString(), draft.title());
    }

    Wording wording() {
        return new Wording(draft.citation(), draft.summary(), draft.practiceImplications());
    }

    /** What makes two summaries the same one. */
    record Key(String issue, String title) {}

    /** What makes two of the same summary equal. */
    record Wording(@Nullable String citation, String summary, String practiceImplications) {}
}
