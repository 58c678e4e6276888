package org.pprnet.catalog.browse;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.problem.ProblemType;

/**
 * Says that a summary was taken back (RFC 9457, with members of its own: 3.2). Its text is never served again.
 *
 * @param summary what it was called
 * @param reason why it was withdrawn, in the words of who did it
 */
record WithdrawnProblem(URI type, String title, int status, String detail, Name summary, String reason,
        Instant withdrawnAt) {

    /** What a withdrawn summary is still known by; slug and title are absent where it was never read, only its withdrawal. */
    record Name(UUID id, @Nullable String slug, @Nullable String title) {}

    static WithdrawnProblem of(Found.Withdrawn found) {
        ProblemType type = ProblemType.WITHDRAWN;
        String title = found.title() == null ? "This summary" : "“" + found.title() + "”";
        return new WithdrawnProblem(type.uri(), type.title(), type.status().getCode(),
                title + " was withdrawn: " + found.withdrawal().reason(),
                new Name(found.withdrawal().id(), found.slug(), found.title()), found.withdrawal().reason(),
                found.withdrawal().withdrawnAt());
    }
}
