package org.pprnet.catalog.consume;

import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.pprnet.catalog.CatalogDatabase;
import org.pprnet.catalog.store.CatalogStore;
import org.pprnet.events.State;
import org.pprnet.events.log.Projection;
import org.pprnet.events.log.ProjectionContract;
import org.pprnet.service.reading.StateSource;

class CatalogProjectionTest implements ProjectionContract {

    private ApplicationContext parts;

    @BeforeEach
    void open() {
        parts = CatalogDatabase.empty().parts();
        projection().position();
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Override
    public Projection projection() {
        return new CatalogProjection(parts.getBean(CatalogStore.class));
    }

    @Override
    public State state() {
        return parts.getBean(StateSource.class).state();
    }

    @Override
    public State recomputed() {
        return parts.getBean(StateSource.class).recomputed();
    }
}
