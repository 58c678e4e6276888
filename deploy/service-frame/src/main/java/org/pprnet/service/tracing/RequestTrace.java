package org.pprnet.service.tracing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace that a request belongs to (W3C Trace Context). */
public final class RequestTrace {

    static final String HEADER = "traceparent";

    private static final String ATTRIBUTE = RequestTrace.class.getName();
    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private RequestTrace() {}

    /** Of the present request: its own span, where it has one, else what its caller sent; null without either. */
    public static @Nullable String current() {
        return ServerRequestContext.currentRequest().flatMap(RequestTrace::of).orElse(null);
    }

    private static Optional<String> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).or(() -> sentWith(request));
    }

    /** What the caller sent, if it has the form that the standard gives it. */
    static Optional<String> sentWith(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HEADER))
                .filter(header -> FORM.matcher(header).matches());
    }

    /** The request has a span of its own from now on. */
    static void set(HttpRequest<?> request, String traceparent) {
        request.setAttribute(ATTRIBUTE, traceparent);
    }
}
