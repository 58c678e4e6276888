package org.pprnet.ingest.access;

import static java.util.Objects.requireNonNull;

import io.micronaut.security.authentication.Authentication;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * Who makes a request.
 *
 * @param subject of the token
 * @param name under which summaries appear
 * @param isEditor whether everybody's submissions are open to them
 */
public record Caller(String subject, String name, boolean isEditor) {

    public Caller {
        requireNonNull(subject, "subject is null");
        requireNonNull(name, "name is null");
    }

    /** The bearer of a token. A token without a name stands for itself. */
    public static Caller of(Authentication token) {
        Object name = token.getAttributes().get("name");
        return new Caller(token.getName(), name == null ? token.getName() : name.toString(),
                token.getRoles().contains(Roles.EDITOR));
    }

    /** The submission, if it is open to this caller. */
    public Submission mayUse(Submission submission) {
        requireOwner(submission.owner());
        return submission;
    }

    /** @throws ProblemException if what belongs to that owner is not open to this caller */
    public void requireOwner(String owner) {
        if (!isEditor && !owner.equals(subject)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The submission is somebody else's");
        }
    }
}
