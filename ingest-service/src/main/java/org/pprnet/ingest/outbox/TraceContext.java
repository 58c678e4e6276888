package org.pprnet.ingest.outbox;

import io.micronaut.http.context.ServerRequestContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace that the present request belongs to (W3C Trace Context). */
final class TraceContext {

    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    static @Nullable String current() {
        return ServerRequestContext.currentRequest()
                .map(request -> request.getHeaders().get("traceparent"))
                .filter(header -> FORM.matcher(header).matches())
                .orElse(null);
    }
}
