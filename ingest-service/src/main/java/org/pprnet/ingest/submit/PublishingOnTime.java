package org.pprnet.ingest.submit;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.pprnet.ingest.store.Schema;
import org.pprnet.ingest.store.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what was scheduled, when its instant has come. Any number of instances may do so at once. */
@Singleton
class PublishingOnTime {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingOnTime.class);
    private static final int AT_ONCE = 100;

    private final Schema schema;
    private final Submissions submissions;
    private final PublishingSummary publishing;
    private final Clock clock;
    private boolean failing;

    PublishingOnTime(Schema schema, Submissions submissions, PublishingSummary publishing, Clock clock) {
        this.schema = schema;
        this.submissions = submissions;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "${publishing.on-time-interval:1s}", scheduler = TaskExecutors.SCHEDULED)
    void publishWhatIsDue() {
        if (!schema.isCurrent()) {
            return;
        }
        try {
            for (UUID id : submissions.due(clock.instant(), AT_ONCE)) {
                publishing.publishDue(id);
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("What is due could not be published, and is tried again", e);
            }
            failing = true;
        }
    }
}
