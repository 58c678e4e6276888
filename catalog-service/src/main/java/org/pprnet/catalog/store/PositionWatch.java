package org.pprnet.catalog.store;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.pprnet.service.database.Schema;
import org.pprnet.service.database.StoreFollower;
import org.pprnet.service.database.StoreNews;

/**
 * Looks where the database stands, as another instance may be the one that moves it; and makes the tables as soon as the
 * database answers, whether or not there is a log yet.
 */
@Singleton
final class PositionWatch implements StoreFollower {

    private final CatalogStore store;
    private final Schema schema;
    private final Duration interval;

    PositionWatch(CatalogStore store, Schema schema,
            @Property(name = "catalog.position-watch") Duration interval) {
        this.store = store;
        this.schema = schema;
        this.interval = interval;
    }

    @Override
    public void follow(StoreNews.Listening listening) {
        while (!listening.isOver()) {
            look();
            listening.await(interval);
        }
    }

    private void look() {
        try {
            store.position();
        } catch (RuntimeException e) {
            schema.doubt();
            throw e;
        }
    }
}
