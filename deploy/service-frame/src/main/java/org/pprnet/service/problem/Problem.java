package org.pprnet.service.problem;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * The body of an error answer (RFC 9457).
 *
 * @param detail what was wrong this time, for a person
 * @param errors every broken rule, where there are several places
 */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        requireNonNull(type, "type is null");
        requireNonNull(title, "title is null");
        requireNonNull(detail, "detail is null");
        errors = List.copyOf(errors);
    }

    static Problem of(ProblemType type, int status, String detail, List<Violation> errors) {
        return new Problem(type.uri(), type.title(), status, detail, errors);
    }
}
