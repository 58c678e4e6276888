package org.pprnet.catalog.index;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.pprnet.service.rebuilding.RebuildProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the catalog of now up with the database, so that few readers have to wait for it. */
@Singleton
@Requires(missingProperty = RebuildProcess.PROPERTY)
final class KeepingUp {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingUp.class);

    private final LiveIndex index;

    KeepingUp(LiveIndex index) {
        this.index = index;
    }

    @Scheduled(fixedDelay = "${catalog.keeping-up}")
    void look() {
        try {
            index.current();
        } catch (RuntimeException e) {
            // The reader of the log meets the same failure, and tells it in the readiness of the service.
            LOG.debug("the database does not answer", e);
            index.doubt();
        }
    }
}
