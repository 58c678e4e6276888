package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.difference.FieldDifference;

/**
 * The form in which a summary is written.
 *
 * @param sheet of the submission as it is kept; null for a new one
 * @param stored how what is typed differs from what is kept, where somebody else was faster
 */
public record WritingView(
        Writing writing,
        @Nullable Sheet sheet,
        Occasion occasion,
        FormErrors errors,
        List<FieldDifference> stored,
        Remarks remarks) {

    public WritingView {
        requireNonNull(writing, "writing is null");
        requireNonNull(occasion, "occasion is null");
        requireNonNull(errors, "errors is null");
        stored = List.copyOf(stored);
        requireNonNull(remarks, "remarks is null");
    }

    public SummaryForm form() {
        return writing.form();
    }

    /** Whether it has a month, which it then keeps. */
    public boolean isFiledInMonth() {
        return sheet != null && sheet.month() != null;
    }

    /** Whether readers see some version of it. */
    public boolean isPublished() {
        return sheet != null && sheet.isPublished();
    }

    /** Whether it is published by itself, with whatever is saved until then. */
    public boolean isDue() {
        return sheet != null && sheet.dueAt() != null;
    }

    public boolean isFinal() {
        return occasion == Occasion.WITHDRAWN;
    }
}
