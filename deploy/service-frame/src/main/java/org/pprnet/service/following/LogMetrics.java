package org.pprnet.service.following;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.pprnet.events.log.ReaderStatus;

/** How far the service is, as figures to follow over time. */
@Singleton
@Requires(beans = FollowingTheLog.class)
final class LogMetrics implements MeterBinder {

    // Not the bean itself: a projection needs its data source, which needs the registry that this binds to.
    private final BeanProvider<FollowingTheLog> following;

    LogMetrics(BeanProvider<FollowingTheLog> following) {
        this.following = following;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "pprnet.log.position", "Sequence of the last event applied", ReaderStatus::position);
        gauge(registry, "pprnet.log.lag", "Records still to be read; NaN while the log does not answer",
                status -> lag(status.lag()));
        gauge(registry, "pprnet.log.parked", "Records that could not be read", ReaderStatus::parked);
        gauge(registry, "pprnet.log.duplicates", "Records dropped because they were there", ReaderStatus::duplicates);
    }

    private void gauge(MeterRegistry registry, String name, String meaning, ToDoubleFunction<ReaderStatus> value) {
        Gauge.builder(name, following, reader -> value.applyAsDouble(reader.get().status()))
                .description(meaning)
                .register(registry);
    }

    private static double lag(OptionalLong lag) {
        return lag.isPresent() ? lag.getAsLong() : Double.NaN;
    }
}
