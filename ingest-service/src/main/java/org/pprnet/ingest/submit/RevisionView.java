package org.pprnet.ingest.submit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;
import org.pprnet.events.Vocabulary;
import org.pprnet.ingest.submission.Content;
import org.pprnet.ingest.submission.Revision;

/**
 * What a submission said at a time.
 *
 * @param version under which readers saw it; absent if they did not
 * @param citation verbatim
 */
record RevisionView(
        int revision,
        @Nullable Integer version,
        Instant savedAt,
        String slug,
        String title,
        @Nullable String citation,
        String summary,
        String practiceImplications,
        List<SummaryView.Label> topics,
        List<SummaryView.Label> researchTypes,
        @Nullable YearMonth issue) {

    static RevisionView of(Revision revision) {
        Content content = revision.content();
        return new RevisionView(revision.number(), revision.version(), revision.savedAt(), content.slug(),
                content.title(), content.citation(), content.summary(), content.practiceImplications(),
                SubmissionView.labels(content.topics(), Vocabulary::topic),
                SubmissionView.labels(content.researchTypes(), Vocabulary::researchType), content.issue());
    }
}
