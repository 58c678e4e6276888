package org.pprnet.service.overload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import java.net.InetAddress;
import org.pprnet.service.problem.ProblemException;

/**
 * Lets every client ask so often and no more, so that one cannot take the service away from the others; and less often
 * where it does not say what it has and could ({@link AskedConditionally}).
 */
@ServerFilter("/**")
@Requires(property = "rate-limit.enabled", notEquals = "false")
final class RateLimit implements Ordered {

    private final RateLimitSettings settings;
    private final ClientAddress clients;
    private final ClientRates rates;
    private final ClientRates unconditional;
    private final Counter refused;

    RateLimit(RateLimitSettings settings, ClientAddress clients, MeterRegistry metrics) {
        this.settings = settings;
        this.clients = clients;
        rates = new ClientRates("requests", settings.perMinute(), settings.burst(), settings.addresses());
        unconditional = new ClientRates("requests without If-None-Match or If-Modified-Since",
                settings.unconditionalPerMinute(), settings.unconditionalPerMinute(), settings.addresses());
        refused = Counter.builder("pprnet.requests.refused").tag("reason", "rate").register(metrics);
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        if (Probes.include(request) || clients.of(request).isLoopbackAddress() && !settings.loopback()) {
            return;
        }
        try {
            InetAddress client = clients.counted(request);
            rates.count(client);
            if (couldSayWhatItHas(request)) {
                unconditional.count(client);
            }
        } catch (ProblemException tooOften) {
            refused.increment();
            throw tooOften;
        }
    }

    private static boolean couldSayWhatItHas(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        return !headers.contains(HttpHeaders.IF_NONE_MATCH) && !headers.contains(HttpHeaders.IF_MODIFIED_SINCE)
                && RouteAttributes.getRouteInfo(request)
                        .filter(route -> route.getAnnotationMetadata().hasAnnotation(AskedConditionally.class))
                        .isPresent();
    }

    /** Within what gives every answer its headers, before anything that costs. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }
}
