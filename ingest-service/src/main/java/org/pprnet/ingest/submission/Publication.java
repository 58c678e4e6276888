package org.pprnet.ingest.submission;

import io.micronaut.data.annotation.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;

/**
 * What readers were told of a submission, and what they will be.
 *
 * @param version of the newest event about it; 0 before the first
 * @param revision number of the content that readers see; 0 before the first
 * @param publishedAt effective instant of version 1
 * @param revisedAt effective instant of the newest revision
 * @param dueAt when the present content is to be published by itself
 * @param reason why it was withdrawn
 */
@Embeddable
public record Publication(
        int version,
        int revision,
        @Nullable Instant publishedAt,
        @Nullable Instant revisedAt,
        @Nullable Instant dueAt,
        @Nullable Instant withdrawnAt,
        @Nullable String reason) {

    static final Publication NONE = new Publication(0, 0, null, null, null, null, null);

    Publication next(int revision, Instant at) {
        if (publishedAt == null) {
            return new Publication(1, revision, at, null, null, null, null);
        }
        return new Publication(version + 1, revision, publishedAt, at, null, null, null);
    }

    static Publication logged(Summary summary, int revision) {
        return new Publication(summary.version(), revision, summary.publishedAt(), summary.revisedAt(), null, null,
                null);
    }

    Publication logged(SummaryEvent.Withdrawn withdrawn) {
        return new Publication(withdrawn.version(), revision, publishedAt, revisedAt, null, withdrawn.withdrawnAt(),
                withdrawn.reason());
    }

    Publication due(@Nullable Instant at) {
        return new Publication(version, revision, publishedAt, revisedAt, at, withdrawnAt, reason);
    }

    Publication withdrawn(String reason, Instant at) {
        return new Publication(version + 1, revision, publishedAt, revisedAt, null, at, reason);
    }
}
