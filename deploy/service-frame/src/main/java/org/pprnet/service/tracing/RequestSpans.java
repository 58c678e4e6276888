package org.pprnet.service.tracing;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Map;

/** Gives each request that may change something a span, and what is logged meanwhile the id of its trace. */
@ServerFilter("/**")
@Requires(beans = CollectedTraces.class)
final class RequestSpans implements Ordered {

    private static final String ATTRIBUTE = RequestSpans.class.getName();

    private final CollectedTraces traces;

    RequestSpans(CollectedTraces traces) {
        this.traces = traces;
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        if (isRead(request.getMethod())) {
            return;
        }
        String route = route(request);
        Span span = traces.begin(request.getMethodName() + " " + route, RequestTrace.sentWith(request).orElse(null));
        span.setAttribute("http.request.method", request.getMethodName()).setAttribute("http.route", route);
        request.setAttribute(ATTRIBUTE, span);
        RequestTrace.set(request, CollectedTraces.traceparent(span));
        context.add(new MdcPropagationContext(Map.of("trace_id", span.getSpanContext().getTraceId())));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        request.removeAttribute(ATTRIBUTE, Span.class).ifPresent(span -> {
            span.setAttribute("http.response.status_code", response.code());
            if (response.code() >= 500) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        });
    }

    private static boolean isRead(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }

    /** The template, never the address: that may hold what an author wrote. */
    private static String route(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate().toPathString())
                .orElse("unmatched");
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
