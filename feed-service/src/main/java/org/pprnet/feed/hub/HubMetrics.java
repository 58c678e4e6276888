package org.pprnet.feed.hub;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** The hub's account as figures to follow over time; the same on every instance. */
@Singleton
final class HubMetrics implements MeterBinder {

    // Not the bean itself: it needs the data source, which needs the registry that this binds to.
    private final BeanProvider<Ledger> ledger;

    HubMetrics(BeanProvider<Ledger> ledger) {
        this.ledger = ledger;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "pprnet.hub.subscriptions", "Active subscriptions", Totals::subscriptions);
        gauge(registry, "pprnet.hub.waiting", "Messages that are yet to be sent", Totals::waiting);
        gauge(registry, "pprnet.hub.given.up", "Messages that subscribers did not take", Totals::givenUp);
    }

    /** NaN while the database does not answer: other figures are read all the same. */
    private double value(ToDoubleFunction<Totals> part) {
        try {
            return part.applyAsDouble(ledger.get().totals());
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }

    private void gauge(MeterRegistry registry, String name, String meaning, ToDoubleFunction<Totals> part) {
        Gauge.builder(name, this, metrics -> metrics.value(part))
                .description(meaning)
                .register(registry);
    }
}
