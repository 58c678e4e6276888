package org.pprnet.catalog.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pprnet.events.Digest;
import org.pprnet.events.EventType;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;

/** An event of a summary as {@code summary_version} keeps it. */
@JsonNaming(SnakeCaseStrategy.class)
record VersionRow(long sequence, UUID id, int version, String type, Instant effectiveAt, Instant loggedAt,
        SummaryEvent event, String contentHash) {

    static VersionRow of(Logged<SummaryEvent> logged) {
        return new VersionRow(logged.sequence(), UUID.fromString(logged.what().entity()), logged.what().version(),
                EventType.of(logged.what()).wireName(), effectiveAt(logged.what()), logged.loggedAt(), logged.what(),
                contentHash(logged.what()));
    }

    /** Whether a row of that type holds a withdrawal; any other holds a summary. */
    static boolean isWithdrawal(String type) {
        return type.equals(EventType.WITHDRAWN.wireName());
    }

    /** The hash of a version alone: the flags on the article are no part of it. */
    static String contentHash(Summary summary) {
        return Digest.contentHash(summary, List.of());
    }

    private static String contentHash(SummaryEvent event) {
        return switch (event) {
            case SummaryEvent.Published(var summary) -> contentHash(summary);
            case SummaryEvent.Revised(var summary) -> contentHash(summary);
            case SummaryEvent.Withdrawn _,SummaryEvent.IssueAnnounced _,SummaryEvent.ArticleFlagged _ ->
                Digest.contentHash(event);
        };
    }

    private static Instant effectiveAt(SummaryEvent event) {
        return switch (event) {
            case SummaryEvent.Published(var summary) -> effectiveAt(summary);
            case SummaryEvent.Revised(var summary) -> effectiveAt(summary);
            case SummaryEvent.Withdrawn withdrawn -> withdrawn.withdrawnAt();
            case SummaryEvent.IssueAnnounced _,SummaryEvent.ArticleFlagged _ ->
                throw new IllegalArgumentException("not an event of a summary: " + event.entity());
        };
    }

    private static Instant effectiveAt(Summary summary) {
        return summary.revisedAt() == null ? summary.publishedAt() : summary.revisedAt();
    }
}
