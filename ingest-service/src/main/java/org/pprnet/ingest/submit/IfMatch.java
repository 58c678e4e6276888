package org.pprnet.ingest.submit;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** The editions that a caller wants to change (RFC 9110, section 13.1.1). */
public record IfMatch(Set<String> tags) {

    /** The entity tag of every new submission. */
    static final String FIRST = "\"1\"";
    /** Whichever edition it is. */
    static final IfMatch ANY = new IfMatch(Set.of("*"));

    public IfMatch {
        tags = Set.copyOf(tags);
    }

    /** @throws ProblemException if there is no condition: two authors would overwrite each other unawares */
    static IfMatch of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED,
                    "If-Match must name the ETag of the edition that this replaces");
        }
        return new IfMatch(Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toSet()));
    }

    /** The one edition that somebody saw. */
    public static IfMatch edition(int edition) {
        return new IfMatch(Set.of(tag(edition)));
    }

    /** The entity tag of a submission as it is now. */
    static String tag(Submission submission) {
        return tag(submission.edition());
    }

    private static String tag(int edition) {
        return "\"%d\"".formatted(edition);
    }

    void require(Submission submission) {
        if (!tags.contains("*") && !tags.contains(tag(submission))) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED,
                    "The submission was changed; its ETag is %s now".formatted(tag(submission)));
        }
    }
}
