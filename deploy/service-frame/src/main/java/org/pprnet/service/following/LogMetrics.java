package org.pprnet.service.following;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.pprnet.events.log.ReaderStatus;

/** How far the service is, as figures to follow over time. */
@Singleton
@Requires(beans = FollowingTheLog.class)
final class LogMetrics implements MeterBinder {

    // Not the bean itself: a projection needs its data source, which needs the registry that this binds to.
    private final BeanProvider<FollowingTheLog> following;

    private final Clock clock;

    LogMetrics(BeanProvider<FollowingTheLog> following, Clock clock) {
        this.following = following;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("pprnet.log.position", "Sequence of the last event applied", ReaderStatus::position).register(registry);
        gauge("pprnet.log.lag", "Records still to be read; NaN where that is not known", status -> lag(status.lag()))
                .register(registry);
        gauge("pprnet.log.behind", "How long the oldest record that the store lacks has stood on the log; NaN where it "
                + "is not known whether any does", status -> seconds(status.behind(clock.instant())))
                .baseUnit("seconds").register(registry);
        gauge("pprnet.log.caught.up", "1: readers see everything that is on the log",
                status -> status.caughtUp() ? 1 : 0)
                .register(registry);
        gauge("pprnet.log.parked", "Records that could not be read", ReaderStatus::parked).register(registry);
        gauge("pprnet.log.duplicates", "Records dropped because they were there", ReaderStatus::duplicates)
                .register(registry);
    }

    private Gauge.Builder<?> gauge(String name, String meaning, ToDoubleFunction<ReaderStatus> value) {
        return Gauge.builder(name, following, reader -> value.applyAsDouble(reader.get().status()))
                .description(meaning);
    }

    private static double lag(OptionalLong lag) {
        return lag.isPresent() ? lag.getAsLong() : Double.NaN;
    }

    private static double seconds(Optional<Duration> duration) {
        return duration.map(behind -> behind.toMillis() / 1_000.0).orElse(Double.NaN);
    }
}
