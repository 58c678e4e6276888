package org.pprnet.ingest.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;

/** What was just done with a submission. Only what is still so is told: an address can be opened later, or made up. */
public enum Done {
    PUBLISHED(submission -> submission.state() == State.PUBLISHED && !submission.isPending()),
    SCHEDULED(submission -> submission.publication().dueAt() != null),
    UNSCHEDULED(submission -> submission.isPending() && submission.publication().dueAt() == null),
    WITHDRAWN(submission -> submission.state() == State.WITHDRAWN);

    private final Predicate<Submission> holds;

    Done(Predicate<Submission> holds) {
        this.holds = holds;
    }

    /** Null where nothing was done, or is so no more. */
    static @Nullable Done of(@Nullable String name, Submission submission) {
        return Optional.ofNullable(name).flatMap(wanted -> Arrays.stream(values())
                .filter(done -> done.wireName().equals(wanted) && done.holds.test(submission)).findFirst())
                .orElse(null);
    }

    /** Its name in addresses. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the submission is shown, and that this was done with it. */
    String address(Submission submission) {
        return "%s?done=%s".formatted(Sheet.address(submission), wireName());
    }
}
