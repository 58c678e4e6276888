package org.pprnet.service.overload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.pprnet.service.problem.ProblemException;

/** Lets every client ask so often and no more, so that one cannot take the service away from the others. */
@ServerFilter("/**")
@Requires(property = "rate-limit.enabled", notEquals = "false")
final class RateLimit implements Ordered {

    private final RateLimitSettings settings;
    private final ClientAddress clients;
    private final ClientRates rates;
    private final Counter refused;

    RateLimit(RateLimitSettings settings, ClientAddress clients, MeterRegistry metrics) {
        this.settings = settings;
        this.clients = clients;
        rates = new ClientRates(settings.perMinute(), settings.burst(), settings.addresses());
        refused = Counter.builder("pprnet.requests.refused").tag("reason", "rate").register(metrics);
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        if (Probes.include(request) || clients.of(request).isLoopbackAddress() && !settings.loopback()) {
            return;
        }
        try {
            rates.count(clients.counted(request));
        } catch (ProblemException tooOften) {
            refused.increment();
            throw tooOften;
        }
    }

    /** Within what gives every answer its headers, before anything that costs. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }
}
