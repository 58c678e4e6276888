package org.pprnet.ingest.submit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Author;
import org.pprnet.events.Citation;
import org.pprnet.events.SummaryView;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;
import org.pprnet.ingest.lint.Advice;
import org.pprnet.ingest.submission.Content;
import org.pprnet.ingest.submission.Publication;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;

/**
 * A submission as its author sees it: the present content in the shape in which readers get summaries, and how far it is.
 *
 * @param version that readers see; absent before the first
 * @param pendingRevision whether the present content is ahead of what readers see
 * @param publishAt when the present content is published by itself
 */
record SubmissionView(
        UUID id,
        State state,
        String slug,
        @Nullable Integer version,
        String title,
        @Nullable Citation citation,
        String summary,
        String practiceImplications,
        List<SummaryView.Label> topics,
        List<SummaryView.Label> researchTypes,
        Author author,
        @Nullable YearMonth issue,
        String language,
        @Nullable Instant publishedAt,
        @Nullable Instant revisedAt,
        int revision,
        boolean pendingRevision,
        @Nullable Instant publishAt,
        @Nullable Instant withdrawnAt,
        @Nullable String reason,
        Instant createdAt,
        Instant savedAt,
        List<Advice> advice) {

    static SubmissionView of(Submission submission) {
        Content content = submission.content();
        Publication publication = submission.publication();
        // Parsed once: it takes longer than all the rest.
        Optional<Citation> citation = submission.citation();
        return new SubmissionView(submission.id(), submission.state(), content.slug(),
                publication.version() == 0 ? null : publication.version(), content.title(),
                citation.orElse(null), content.summary(), content.practiceImplications(),
                labels(content.topics(), Vocabulary::topic), labels(content.researchTypes(), Vocabulary::researchType),
                new Author(submission.author()), content.issue(), content.language(), publication.publishedAt(),
                publication.revisedAt(), submission.revision(),
                publication.version() > 0 && submission.isPending(), publication.dueAt(), publication.withdrawnAt(),
                publication.reason(), submission.createdAt(), submission.savedAt(), advice(submission, citation));
    }

    /** Of what was withdrawn nothing can be changed any more. */
    private static List<Advice> advice(Submission submission, Optional<Citation> citation) {
        return submission.state() == State.WITHDRAWN
                ? List.of()
                : Advice.on(submission.content(), submission.author(), citation);
    }

    static List<SummaryView.Label> labels(List<String> slugs, Function<String, Optional<Term>> vocabulary) {
        return slugs.stream()
                .map(slug -> new SummaryView.Label(slug, vocabulary.apply(slug).map(Term::label).orElse(slug)))
                .toList();
    }
}
