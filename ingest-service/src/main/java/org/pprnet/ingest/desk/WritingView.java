package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.difference.FieldDifference;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;

/**
 * The form in which a summary is written.
 *
 * @param submission as it is kept; null for a new one
 * @param stored how what is typed differs from what is kept, where somebody else was faster
 */
public record WritingView(
        Writing writing,
        @Nullable Submission submission,
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

    /** How far it is; only of one that is kept. */
    public String standing() {
        return switch (requireNonNull(submission).state()) {
            case DRAFT -> "Draft";
            case SCHEDULED -> "Scheduled";
            case PUBLISHED -> "Published, version " + submission.publication().version();
            case WITHDRAWN -> "Withdrawn";
        };
    }

    /** Whether it has a month, which it then keeps. */
    public boolean isFiledInMonth() {
        return submission != null && submission.content().issue() != null;
    }

    /** Whether readers see some version of it. */
    public boolean isPublished() {
        return submission != null && submission.state() == State.PUBLISHED;
    }

    /** Whether it is published by itself, with whatever is saved until then. */
    public boolean isDue() {
        return submission != null && submission.publication().dueAt() != null;
    }

    public boolean isFinal() {
        return occasion == Occasion.WITHDRAWN;
    }
}
