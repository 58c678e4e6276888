package org.pprnet.catalog.consume;

import jakarta.inject.Singleton;
import java.util.List;
import org.pprnet.catalog.store.CatalogStore;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;

/** Brings the log into the catalog's database. Readers see a batch as soon as it is committed. */
@Singleton
public final class CatalogProjection implements Projection {

    private final CatalogStore store;

    /** Several may lead to one database: each batch is applied by one of them. */
    public CatalogProjection(CatalogStore store) {
        this.store = store;
    }

    @Override
    public Position position() {
        return store.position();
    }

    @Override
    public boolean apply(Position from, List<LoggedEvent> events, Position to) {
        return store.apply(from, BatchFold.of(events), to);
    }
}
