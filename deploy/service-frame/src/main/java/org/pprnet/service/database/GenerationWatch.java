package org.pprnet.service.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.pprnet.service.rebuilding.RebuildProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that a rebuild put another generation in use. */
@Singleton
@Requires(beans = CurrentGeneration.class)
@Requires(missingProperty = RebuildProcess.PROPERTY)
final class GenerationWatch {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationWatch.class);

    private final CurrentGeneration generation;

    GenerationWatch(CurrentGeneration generation) {
        this.generation = generation;
    }

    @Scheduled(fixedDelay = "200ms")
    void look() {
        try {
            generation.refresh();
        } catch (RuntimeException e) {
            // The reader of the log meets the same failure, and tells it in the readiness of the service.
            LOG.debug("the database does not answer", e);
        }
    }
}
