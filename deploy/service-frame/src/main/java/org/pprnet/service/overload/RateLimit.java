package org.pprnet.service.overload;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Lets every client ask so often and no more, so that one cannot take the service away from the others. */
@ServerFilter("/**")
@Requires(property = "rate-limit.enabled", notEquals = "false")
final class RateLimit implements Ordered {

    /** Whoever has an address of IPv6 has 2^64 of them (RFC 6177): a client is their common half. */
    private static final int CLIENT_BITS = 64;

    private final RateLimitSettings settings;
    private final ClientAddress clients;
    private final LoadingCache<Network, Bucket> buckets;
    private final Counter refused;

    RateLimit(RateLimitSettings settings, ClientAddress clients, MeterRegistry metrics) {
        this.settings = settings;
        this.clients = clients;
        Duration untilFull = Duration.ofMinutes(1 + settings.burst() / settings.perMinute());
        buckets = Caffeine.newBuilder().maximumSize(settings.addresses()).expireAfterAccess(untilFull)
                .build(_ -> bucket(settings));
        refused = Counter.builder("pprnet.requests.refused").tag("reason", "rate").register(metrics);
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        InetAddress client = clients.of(request);
        if (Probes.include(request) || client.isLoopbackAddress() && !settings.loopback()) {
            return;
        }
        ConsumptionProbe probe = buckets.get(key(client)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            refused.increment();
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS,
                    "%d requests a minute are answered, %d at once".formatted(settings.perMinute(), settings.burst()))
                    .retryAfter(wait.plusSeconds(1));
        }
    }

    private static Network key(InetAddress client) {
        return client instanceof Inet6Address ? Network.around(client, CLIENT_BITS) : Network.only(client);
    }

    private static Bucket bucket(RateLimitSettings settings) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.burst()).refillGreedy(settings.perMinute(),
                        Duration.ofMinutes(1)))
                .build();
    }

    /** Within what gives every answer its headers, before anything that costs. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }
}
