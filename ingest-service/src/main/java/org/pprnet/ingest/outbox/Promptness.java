package org.pprnet.ingest.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How long it took from when a publication was accepted until it was on the log, and until readers of each service saw it.
 * Each is measured once in all instances, or, where one dies in between, not at all.
 */
@Singleton
public final class Promptness {

    private static final String LOG = "log";
    private static final double[] PERCENTILES = {0.5, 0.99};
    /** The bounds of the histogram; 30 and 150 ms are those of the service-level objective. */
    private static final Duration[] BOUNDS = LongStream
            .of(5, 10, 20, 30, 50, 100, 150, 300, 600, 1_000, 3_000, 10_000, 30_000, 60_000)
            .mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    /** A digest has a few publications in a day: what is told of the last minutes would mostly be of none. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Map<String, Timer> timers;

    Promptness(MeterRegistry metrics, @Property(name = "receipt.services") Set<String> services) {
        timers = Stream.concat(Stream.of(LOG), services.stream()).distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), until -> timer(metrics, until)));
    }

    private static Timer timer(MeterRegistry metrics, String until) {
        Timer timer = Timer.builder("pprnet.publication")
                .description("From when a publication was accepted until it is on the log, or live in a service")
                .tag("until", until)
                .serviceLevelObjectives(BOUNDS)
                .publishPercentiles(PERCENTILES)
                .percentilePrecision(2)
                .distributionStatisticExpiry(REMEMBERED)
                .register(metrics);
        for (double percentile : PERCENTILES) {
            Gauge.builder("pprnet.publication.percentile", timer, now -> seconds(now, percentile))
                    .description("What so many publications of the last day did not take longer than")
                    .baseUnit("seconds")
                    .tag("until", until)
                    .tag("quantile", Double.toString(percentile))
                    .register(metrics);
        }
        return timer;
    }

    /** NaN where there was none in the last day. */
    private static double seconds(Timer timer, double percentile) {
        return Arrays.stream(timer.takeSnapshot().percentileValues())
                .filter(value -> value.percentile() == percentile && value.value() > 0)
                .mapToDouble(value -> value.value(TimeUnit.SECONDS)).findFirst().orElse(Double.NaN);
    }

    void onTheLog(Instant accepted, Instant logged) {
        note(LOG, accepted, logged);
    }

    /** Notes since when readers of a service see what was accepted then. One that makes nothing live is passed over. */
    public void live(String service, Instant accepted, Instant live) {
        if (!service.equals(LOG)) {
            note(service, accepted, live);
        }
    }

    /** The clocks of two machines may differ: nothing takes less than no time. */
    private void note(String until, Instant accepted, Instant then) {
        Timer timer = timers.get(until);
        if (timer != null) {
            Duration taken = Duration.between(accepted, then);
            timer.record(taken.isNegative() ? Duration.ZERO : taken);
        }
    }
}
