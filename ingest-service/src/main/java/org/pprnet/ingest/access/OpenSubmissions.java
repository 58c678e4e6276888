package org.pprnet.ingest.access;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** The submissions that are open to a caller. */
@Singleton
public class OpenSubmissions {

    private final Submissions submissions;

    OpenSubmissions(Submissions submissions) {
        this.submissions = submissions;
    }

    /** The submission of that id. */
    public Submission find(Caller caller, UUID id) {
        return caller.mayUse(submissions.find(id).orElseThrow(OpenSubmissions::unknown));
    }

    /** The submission, which nobody else can change until the transaction ends. */
    public Submission lock(Caller caller, UUID id) {
        return caller.mayUse(submissions.lock(id).orElseThrow(OpenSubmissions::unknown));
    }

    /** An id as it stands in an address; what is none belongs to no submission. */
    public static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such submission");
    }
}
