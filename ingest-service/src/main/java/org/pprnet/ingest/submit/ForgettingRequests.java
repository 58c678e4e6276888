package org.pprnet.ingest.submit;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.pprnet.ingest.store.IdempotencyKeys;
import org.pprnet.ingest.store.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets which requests were made under which keys, when the time of these is over. */
@Singleton
class ForgettingRequests {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingRequests.class);

    private final Schema schema;
    private final IdempotencyKeys keys;
    private final Clock clock;

    ForgettingRequests(Schema schema, IdempotencyKeys keys, Clock clock) {
        this.schema = schema;
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "${submitting.forget-interval:10m}", scheduler = TaskExecutors.SCHEDULED)
    void forgetWhatIsOver() {
        if (!schema.isCurrent()) {
            return;
        }
        try {
            keys.forget(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Old idempotency keys could not be forgotten; that is tried again", e);
        }
    }
}
