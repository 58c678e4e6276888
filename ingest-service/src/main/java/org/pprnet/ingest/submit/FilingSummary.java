package org.pprnet.ingest.submit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.form.Draft;
import org.pprnet.ingest.submission.Content;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;

/** A submission is filed under topics and types of research; its text stays as it is. */
@Singleton
public class FilingSummary {

    private final OpenSubmissions open;
    private final SubmittingSummary submitting;
    private final PublishingSummary publishing;

    FilingSummary(OpenSubmissions open, SubmittingSummary submitting, PublishingSummary publishing) {
        this.open = open;
        this.submitting = submitting;
        this.publishing = publishing;
    }

    /**
     * Files a submission, if it is still the edition that the caller saw. Where readers see exactly this text, they see at
     * once how it is filed. Where they do not, nothing is published: what else waits is for its author to publish.
     *
     * @param topics slugs of the vocabulary
     * @param researchTypes slugs of the vocabulary
     */
    @Transactional
    public Submission file(Caller caller, UUID id, int edition, List<String> topics, List<String> researchTypes) {
        Submission before = open.lock(caller, id);
        Submission filed = submitting.edit(caller, id, new IfMatch(Set.of("\"%d\"".formatted(edition))),
                draft(before.content(), topics, researchTypes));
        return isShown(before) ? publishing.publish(caller, id, null, null) : filed;
    }

    /** Whether readers see what the submission says now. */
    public static boolean isShown(Submission submission) {
        return submission.state() == State.PUBLISHED && !submission.isPending();
    }

    private static Draft draft(Content content, List<String> topics, List<String> researchTypes) {
        return new Draft(content.title(), content.citation(), content.summary(), content.practiceImplications(), topics,
                researchTypes, content.issue(), null);
    }
}
