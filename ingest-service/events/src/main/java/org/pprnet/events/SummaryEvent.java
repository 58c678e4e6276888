package org.pprnet.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Everything that can be said on the log. An event carries the whole state of its entity and the entity's version, so
 * that a consumer needs no other event to understand it. Consumers switch over it without a default.
 */
public sealed interface SummaryEvent {

    /** The id of the entity that the event is about: the record's key on the log. */
    @JsonIgnore
    String entity();

    /** The version of that entity: 1, 2, 3 … */
    int version();

    /** A summary appeared for readers. */
    record Published(@JsonValue Summary summary) implements SummaryEvent {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Published {
            requireNonNull(summary, "summary is null");
        }

        @Override
        public String entity() {
            return summary.id().toString();
        }

        @Override
        public int version() {
            return summary.version();
        }
    }

    /** A published summary was replaced by a newer version of itself. */
    record Revised(@JsonValue Summary summary) implements SummaryEvent {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Revised {
            requireNonNull(summary, "summary is null");
        }

        @Override
        public String entity() {
            return summary.id().toString();
        }

        @Override
        public int version() {
            return summary.version();
        }
    }

    /** A published summary was taken back, for good. */
    record Withdrawn(UUID id, int version, String reason, Instant withdrawnAt) implements SummaryEvent {
        public Withdrawn {
            requireNonNull(id, "id is null");
            requireNonNull(reason, "reason is null");
            Versions.requirePositive(version);
            withdrawnAt = requireNonNull(withdrawnAt, "withdrawnAt is null").truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public String entity() {
            return id.toString();
        }
    }

    /** The teaser of a monthly issue ("This month…") was set or changed. */
    record IssueAnnounced(YearMonth month, int version, String teaser) implements SummaryEvent {
        public IssueAnnounced {
            requireNonNull(month, "month is null");
            requireNonNull(teaser, "teaser is null");
            Versions.requirePositive(version);
        }

        @Override
        public String entity() {
            return month.toString();
        }
    }

    /** The flags on one cited article, the whole list; an empty list clears them. */
    record ArticleFlagged(Doi doi, int version, List<Flag> flags) implements SummaryEvent {
        public ArticleFlagged {
            requireNonNull(doi, "doi is null");
            flags = List.copyOf(requireNonNull(flags, "flags is null"));
            Versions.requirePositive(version);
        }

        @Override
        public String entity() {
            return doi.value();
        }
    }
}
