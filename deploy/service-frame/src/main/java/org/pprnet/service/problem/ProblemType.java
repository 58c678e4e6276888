package org.pprnet.service.problem;

import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.util.Arrays;

/** The kinds of failure that clients can tell apart. Their names are part of the interface. */
public enum ProblemType {
    /** Cannot be read at all: syntax, wrong JSON types, unknown fields or parameters, damaged cursors. */
    MALFORMED(HttpStatus.BAD_REQUEST, "malformed", "The request cannot be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid token is needed"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden", "This is not allowed with this token"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "There is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "This method is not offered here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "There is no such representation"),
    TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "timeout", "The request did not arrive in time"),
    CONFLICT(HttpStatus.CONFLICT, "conflict", "The request does not fit the present state"),
    /** Was published, and is withdrawn for good. */
    WITHDRAWN(HttpStatus.GONE, "withdrawn", "This was withdrawn"),
    /** Was there and is over, like a cursor that lives for minutes. */
    EXPIRED(HttpStatus.GONE, "expired", "This has expired"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "precondition-failed", "It was changed in the meantime"),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type",
            "This media type is not read here"),
    /** Readable, and breaks a rule; every broken rule is listed. */
    INVALID(HttpStatus.UNPROCESSABLE_ENTITY, "invalid", "The request breaks a rule"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "precondition-required", "A condition is needed"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "The service failed"),
    /** A store or the log does not answer now, or the store is not as new as was asked for. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The service cannot answer at the moment");

    private final HttpStatus status;
    private final URI uri;
    private final String title;

    ProblemType(HttpStatus status, String name, String title) {
        this.status = status;
        this.uri = URI.create("urn:pprnet:problem:" + name);
        this.title = title;
    }

    /** The type of a failure of which only the status is known. A status of the 500s that has none is internal, others malformed. */
    public static ProblemType of(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status.getCode() == status)
                .findFirst()
                .orElse(status >= HttpStatus.INTERNAL_SERVER_ERROR.getCode() ? INTERNAL : MALFORMED);
    }

    public HttpStatus status() {
        return status;
    }

    /** The stable name, in the form {@code urn:pprnet:problem:not-found}. */
    public URI uri() {
        return uri;
    }

    public String title() {
        return title;
    }
}
