package org.pprnet.service.following;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pprnet.events.log.ReaderStatus;
import org.reactivestreams.Publisher;

/** Ready means: readers see everything that is on the log. Where they do not, it says why. */
@Singleton
@Requires(beans = FollowingTheLog.class)
final class CaughtUpHealth implements HealthIndicator {

    private final FollowingTheLog following;

    CaughtUpHealth(FollowingTheLog following) {
        this.following = following;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        ReaderStatus status = following.status();
        return Publishers.just(HealthResult.builder("log", status.caughtUp() ? HealthStatus.UP : HealthStatus.DOWN)
                .details(details(status))
                .build());
    }

    private static Map<String, Object> details(ReaderStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("active", status.active());
        details.put("position", status.position());
        status.lag().ifPresent(lag -> details.put("lag", lag));
        status.missing().ifPresent(missing -> details.put("missing", missing));
        details.put("parked", status.parked());
        details.put("rebuildFor", status.rebuildFor().stream().sorted().toList());
        problem(status).ifPresent(problem -> details.put("problem", problem));
        return details;
    }

    /** What an operator has to know, or to do. */
    private static Optional<String> problem(ReaderStatus status) {
        if (status.problem().isPresent()) {
            return status.problem();
        }
        if (!status.rebuildFor().isEmpty()) {
            return Optional.of("an earlier build skipped events that this one knows (%s): rebuild from the log"
                    .formatted(String.join(", ", new TreeSet<>(status.rebuildFor()))));
        }
        return status.missing().isPresent()
                ? Optional
                        .of("waits for number %d, which the log does not have".formatted(status.missing().getAsLong()))
                : Optional.empty();
    }
}
