package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.ingest.submit.FilingSummary;
import org.pprnet.page.Article;

/**
 * One submission that is to be filed.
 *
 * @param place where its author is among those that are not filed
 * @param number which one of all it is, counted from 1; 0 where it is none of them any more
 * @param all how many are not filed
 */
public record FilingView(
        FilingPlace place,
        Submission submission,
        long number,
        long all,
        Choices topics,
        Choices researchTypes) {

    public FilingView {
        requireNonNull(place, "place is null");
        requireNonNull(submission, "submission is null");
        requireNonNull(topics, "topics is null");
        requireNonNull(researchTypes, "researchTypes is null");
    }

    /** Whether filing it shows readers something at once. */
    public boolean isShown() {
        return FilingSummary.isShown(submission);
    }

    /** Whether something else waits to be published with it. */
    public boolean isEdited() {
        return submission.publication().version() > 0 && submission.isPending();
    }

    public boolean hasSuggestions() {
        return !topics.suggested().isEmpty() || !researchTypes.suggested().isEmpty();
    }

    /** The issue that it belongs to, as people write months; null where it is undecided. */
    public @Nullable String month() {
        var issue = submission.content().issue();
        return issue == null
                ? null
                : issue.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + issue.getYear();
    }

    public Article.@Nullable Cited citation() {
        return submission.citation().map(Article.Cited::of).orElse(null);
    }

    public List<String> summary() {
        return Article.paragraphs(submission.content().summary());
    }

    public List<String> implications() {
        return Article.paragraphs(submission.content().practiceImplications());
    }
}
