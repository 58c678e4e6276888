package org.pprnet.service.problem;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem. What it says goes to the client as it is. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> errors;
    private final transient Map<String, String> headers;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of());
    }

    public ProblemException(ProblemType type, String detail, List<Violation> errors) {
        this(type, detail, errors, Map.of());
    }

    /** @param headers more headers of the answer */
    public ProblemException(ProblemType type, String detail, List<Violation> errors, Map<String, String> headers) {
        super(requireNonNull(detail, "detail is null"));
        this.type = requireNonNull(type, "type is null");
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** The same problem with one more header. */
    public ProblemException with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new ProblemException(type, detail(), errors, more);
    }

    /** The same problem, telling the client when to come again. */
    public ProblemException retryAfter(Duration wait) {
        return with("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return requireNonNull(getMessage());
    }

    public List<Violation> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** A problem is an answer, not a bug: nobody reads its stack. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
