package org.pprnet.catalog.store;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.pprnet.service.database.Schema;
import org.pprnet.service.rebuilding.RebuildProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks where the database stands, as another instance may be the one that moves it; and makes the tables as soon as the
 * database answers, whether or not there is a log yet.
 */
@Singleton
@Requires(missingProperty = RebuildProcess.PROPERTY)
final class PositionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PositionWatch.class);

    private final CatalogStore store;
    private final Schema schema;

    PositionWatch(CatalogStore store, Schema schema) {
        this.store = store;
        this.schema = schema;
    }

    @Scheduled(fixedDelay = "${catalog.position-watch:250ms}")
    void look() {
        try {
            store.position();
        } catch (RuntimeException e) {
            // The reader of the log meets the same failure, and tells it in the readiness of the service.
            LOG.debug("the database does not answer", e);
            schema.doubt();
        }
    }
}
