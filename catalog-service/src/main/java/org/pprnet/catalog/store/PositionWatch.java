package org.pprnet.catalog.store;

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

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final CatalogStore store;
    private final Schema schema;

    PositionWatch(CatalogStore store, Schema schema) {
        this.store = store;
        this.schema = schema;
    }

    @Override
    public void follow(StoreNews.Listening listening) {
        while (!listening.isOver()) {
            look();
            listening.await(LOOK);
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
