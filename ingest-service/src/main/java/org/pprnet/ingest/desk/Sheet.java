package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;
import org.pprnet.ingest.submission.Revision;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;

/** A submission, in the words in which the desk speaks of it. */
public record Sheet(Submission submission, DeskTime time) {

    public Sheet {
        requireNonNull(submission, "submission is null");
        requireNonNull(time, "time is null");
    }

    /** Of its own page. */
    public String address() {
        return address(submission);
    }

    static String address(Submission submission) {
        return "/desk/submissions/" + submission.id();
    }

    public String title() {
        return submission.content().title();
    }

    /** Where it is on its way to its readers. */
    public String state() {
        return switch (submission.state()) {
            case DRAFT -> "Draft";
            case SCHEDULED -> "Scheduled";
            case PUBLISHED -> !isAhead()
                    ? "Published"
                    : dueAt() == null
                            ? "Published, with unpublished changes"
                            : "Published, with changes scheduled";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    /** The state, as the style sheet knows it. */
    public String look() {
        return isAhead() ? "ahead" : submission.state().wireName();
    }

    /** Whether readers see something, and not the present content. */
    public boolean isAhead() {
        return submission.state() == State.PUBLISHED && submission.isPending();
    }

    /** Whether there is something that could be published. */
    public boolean isPublishable() {
        return submission.isPending();
    }

    public boolean isDraft() {
        return submission.state() == State.DRAFT;
    }

    public boolean isPublished() {
        return submission.state() == State.PUBLISHED;
    }

    public boolean isWithdrawn() {
        return submission.state() == State.WITHDRAWN;
    }

    /** When the present content is published by itself; null if it is not. */
    public @Nullable Instant dueAt() {
        return submission.publication().dueAt();
    }

    /** The issue that it belongs to; null while that is undecided. */
    public @Nullable String month() {
        return submission.content().issue() == null ? null : DeskTime.said(submission.content().issue());
    }

    /** The instant that matters most of it now. */
    public Instant instant() {
        Instant newest = switch (submission.state()) {
            case DRAFT -> submission.savedAt();
            case SCHEDULED -> dueAt();
            case PUBLISHED -> isAhead() ? dueAt() == null ? submission.savedAt() : dueAt() : shownAt();
            case WITHDRAWN -> submission.publication().withdrawnAt();
        };
        return requireNonNull(newest);
    }

    /** That instant, as people say it. */
    public String said() {
        return time.said(instant());
    }

    /** What happened at that instant, or will. */
    public String happening() {
        if (dueAt() != null) {
            return "publishes";
        }
        return switch (submission.state()) {
            case DRAFT, SCHEDULED -> "saved";
            case PUBLISHED -> isAhead()
                    ? "saved"
                    : submission.publication().revisedAt() == null
                            ? "published"
                            : "revised";
            case WITHDRAWN -> "withdrawn";
        };
    }

    public List<String> topics() {
        return labels(submission.content().topics(), Vocabulary::topic);
    }

    public List<String> researchTypes() {
        return labels(submission.content().researchTypes(), Vocabulary::researchType);
    }

    /** The version under which readers saw a revision; null if they did not. Withdrawing is a version without words. */
    public @Nullable Integer seenAs(Revision revision) {
        boolean present = revision.number() == submission.revision();
        if (!isWithdrawn() || !present) {
            return revision.version();
        }
        return revision.number() == submission.publication().revision() ? submission.publication().version() - 1 : null;
    }

    private @Nullable Instant shownAt() {
        Instant revised = submission.publication().revisedAt();
        return revised == null ? submission.publication().publishedAt() : revised;
    }

    private static List<String> labels(List<String> slugs, Function<String, Optional<Term>> vocabulary) {
        return slugs.stream().map(slug -> vocabulary.apply(slug).map(Term::label).orElse(slug)).toList();
    }
}
