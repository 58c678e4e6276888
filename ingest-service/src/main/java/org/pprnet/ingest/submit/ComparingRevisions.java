package org.pprnet.ingest.submit;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.difference.Difference;
import org.pprnet.ingest.difference.FieldDifference;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.submission.Revision;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.problem.Violation;

/** Two revisions of a submission are compared. */
@Singleton
public class ComparingRevisions {

    private final Submissions submissions;

    ComparingRevisions(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * What one revision says otherwise than another.
     *
     * @param from number of the older one; null for the one that readers see, or else the one before
     * @param to number of the newer one; null for the present one
     * @throws ProblemException if there is no revision of that number
     */
    public Compared compare(Submission submission, @Nullable Integer from, @Nullable Integer to) {
        Revision newer = revision(submission, "to", to == null ? submission.revision() : to);
        Revision older = revision(submission, "from", from == null ? before(submission, newer) : from);
        return new Compared(older, newer, Difference.between(older.content(), newer.content()));
    }

    private static int before(Submission submission, Revision newer) {
        int shown = submission.publication().revision();
        return shown > 0 && shown < newer.number() ? shown : Math.max(1, newer.number() - 1);
    }

    private Revision revision(Submission submission, String parameter, int number) {
        if (number < 1 || number > submission.revision()) {
            String rule = "%s is %d, must be 1 to %d".formatted(parameter, number, submission.revision());
            throw new ProblemException(ProblemType.INVALID, rule, List.of(Violation.at(rule, parameter)));
        }
        return submissions.revisions(submission, number + 1, 1).getFirst();
    }

    /** Two revisions, and the fields that differ. */
    public record Compared(Revision from, Revision to, List<FieldDifference> fields) {}
}
