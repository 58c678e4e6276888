package org.pprnet.service.overload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import org.pprnet.service.problem.ProblemException;

/**
 * Lets every client ask so often and no more, so that one cannot take the service away from the others; and less often
 * where it does not say what it has and could ({@link AskedConditionally}).
 */
@ServerFilter("/**")
@Requires(beans = ClientLimits.class)
final class RateLimit implements Ordered {

    private final ClientLimits limits;
    private final Counter refused;

    RateLimit(ClientLimits limits, MeterRegistry metrics) {
        this.limits = limits;
        refused = Counter.builder("pprnet.requests.refused").tag("reason", "rate").register(metrics);
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        if (Probes.include(request)) {
            return;
        }
        try {
            limits.count(request, couldSayWhatItHas(request));
        } catch (ProblemException tooOften) {
            refused.increment();
            throw tooOften;
        }
    }

    private static boolean couldSayWhatItHas(HttpRequest<?> request) {
        return !Conditions.are(request.getHeaders()::contains) && RouteAttributes.getRouteInfo(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(AskedConditionally.class))
                .isPresent();
    }

    /** Within what gives every answer its headers, before anything that costs. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }
}
