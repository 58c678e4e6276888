package org.pprnet.ingest.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Digest;
import org.pprnet.events.Doi;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventType;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.tracing.RequestTrace;

/** An event as it is written into the outbox: encoded for good, not yet numbered. */
record OutboxRow(
        UUID id,
        String type,
        Kind kind,
        String entity,
        int version,
        Instant happenedAt,
        byte[] data,
        String contentHash,
        @Nullable String doi,
        @Nullable String traceparent) {

    /** Headers and framing take less than this. */
    private static final int LARGEST = SummaryLog.MAX_MESSAGE_BYTES - 64 * 1024;

    static OutboxRow of(SummaryEvent event, Instant happenedAt) {
        byte[] data = EventCodec.encode(event);
        if (data.length > LARGEST) {
            throw new ProblemException(ProblemType.TOO_LARGE,
                    "It takes %d bytes as an event, and the log takes %d".formatted(data.length, LARGEST));
        }
        return new OutboxRow(UuidCreator.getTimeOrderedEpochPlus1(), EventType.of(event).wireName(), Kind.of(event),
                event.entity(), event.version(), happenedAt.truncatedTo(ChronoUnit.MILLIS), data, contentHash(event),
                doi(event), RequestTrace.current());
    }

    /** The same row, made again from what it became on the log. */
    static OutboxRow of(LoggedEvent logged, byte[] data) {
        SummaryEvent event = logged.event();
        return new OutboxRow(logged.id(), EventType.of(event).wireName(), Kind.of(event), event.entity(),
                event.version(), logged.time(), data, contentHash(event), doi(event), logged.traceparent());
    }

    /** The hash of a summary under no flags; {@link LoggedState} looks after those that are flagged. */
    private static String contentHash(SummaryEvent event) {
        return switch (event) {
            case SummaryEvent.Published(var summary) -> Digest.contentHash(summary, List.of());
            case SummaryEvent.Revised(var summary) -> Digest.contentHash(summary, List.of());
            case SummaryEvent.Withdrawn _,SummaryEvent.IssueAnnounced _,SummaryEvent.ArticleFlagged _ ->
                Digest.contentHash(event);
        };
    }

    /** The article that a live summary cites. */
    private static @Nullable String doi(SummaryEvent event) {
        return switch (event) {
            case SummaryEvent.Published(var summary) -> summary.citedDoi().map(Doi::value).orElse(null);
            case SummaryEvent.Revised(var summary) -> summary.citedDoi().map(Doi::value).orElse(null);
            case SummaryEvent.Withdrawn _,SummaryEvent.IssueAnnounced _,SummaryEvent.ArticleFlagged _ -> null;
        };
    }

    /** What an event is about. The order is that of the digest, and what the table keeps. */
    enum Kind {
        SUMMARY,
        TEASER,
        FLAGS;

        static Kind of(SummaryEvent event) {
            return switch (event) {
                case SummaryEvent.Published _,SummaryEvent.Revised _,SummaryEvent.Withdrawn _ -> SUMMARY;
                case SummaryEvent.IssueAnnounced _ -> TEASER;
                case SummaryEvent.ArticleFlagged _ -> FLAGS;
            };
        }
    }
}
