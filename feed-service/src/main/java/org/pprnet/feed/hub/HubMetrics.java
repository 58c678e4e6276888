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

    private void gauge(MeterRegistry registry, String name, String meaning, ToDoubleFunction<Totals> value) {
        Gauge.builder(name, ledger, account -> value.applyAsDouble(account.get().totals()))
                .description(meaning)
                .register(registry);
    }
}
