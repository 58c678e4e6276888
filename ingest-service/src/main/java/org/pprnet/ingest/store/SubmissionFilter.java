package org.pprnet.ingest.store;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.submission.State;

/**
 * Which submissions a list shows. What is null holds nothing back.
 *
 * @param owner whose
 * @param pending whether only those whose content is ahead of what readers see
 * @param words all of which the title holds, whatever their case, separated by white space
 */
public record SubmissionFilter(
        @Nullable String owner,
        @Nullable State state,
        boolean pending,
        @Nullable YearMonth issue,
        @Nullable String words) {

    /** Everything of an owner; of everybody for null. */
    public static SubmissionFilter of(@Nullable String owner) {
        return new SubmissionFilter(owner, null, false, null, null);
    }

    /** Only those in a state; in every state for null. */
    public SubmissionFilter in(@Nullable State state) {
        return new SubmissionFilter(owner, state, pending, issue, words);
    }

    @Nullable
    String stateName() {
        return state == null ? null : state.name();
    }

    @Nullable
    String month() {
        return issue == null ? null : issue.toString();
    }

    /** The words as the query takes them: with one space between. */
    @Nullable
    String plainWords() {
        if (words == null || words.isBlank()) {
            return null;
        }
        return String.join(" ", Arrays.asList(words.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    }
}
