package org.pprnet.service.following;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Records that could not be read are somebody's work to do, and no reason to send readers away. */
@Singleton
@Requires(beans = FollowingTheLog.class)
final class ParkedHealth implements HealthIndicator {

    /** Worse than up and unknown, better than down; answered with 200 by the setting {@code http-mapping}. */
    private static final HealthStatus DEGRADED = new HealthStatus("DEGRADED", "records are parked", null, 500);

    private final FollowingTheLog following;

    ParkedHealth(FollowingTheLog following) {
        this.following = following;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        int parked = following.status().parked();
        return Publishers.just(HealthResult.builder("parked", parked == 0 ? HealthStatus.UP : DEGRADED)
                .details(Map.of("parked", parked))
                .build());
    }
}
