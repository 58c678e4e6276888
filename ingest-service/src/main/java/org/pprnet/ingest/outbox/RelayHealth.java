package org.pprnet.ingest.outbox;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reactivestreams.Publisher;

/**
 * Whether what is published gets to the log. A log that does not answer is no reason to refuse authors, so that is only a
 * degradation; a log that is ahead of the database is.
 */
@Singleton
final class RelayHealth implements HealthIndicator {

    private static final HealthStatus DEGRADED = new HealthStatus("DEGRADED", null, true, null);

    private final Relay relay;

    RelayHealth(Relay relay) {
        this.relay = relay;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        RelayStatus status = relay.status();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("role", status.role());
        status.problem().ifPresent(problem -> details.put("problem", problem));
        return Publishers.just(HealthResult.builder("outbox", health(status)).details(details).build());
    }

    private static HealthStatus health(RelayStatus status) {
        if (status.refuses()) {
            return HealthStatus.DOWN;
        }
        return status.problem().isPresent() ? DEGRADED : HealthStatus.UP;
    }
}
