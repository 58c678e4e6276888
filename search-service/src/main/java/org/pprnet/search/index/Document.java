package org.pprnet.search.index;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.pprnet.events.Digest;
import org.pprnet.events.Flag;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;

/**
 * What the index holds of one entity, whole. It is written with its position as external version, so that Elasticsearch
 * itself refuses what comes late.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Document.Live.class, name = Document.LIVE),
    @JsonSubTypes.Type(value = Document.Withdrawn.class, name = Document.WITHDRAWN),
    @JsonSubTypes.Type(value = Document.Teaser.class, name = Document.TEASER),
    @JsonSubTypes.Type(value = Document.Flagged.class, name = Document.FLAGGED)})
public sealed interface Document {

    /** The kind of {@link Live}: the only one that searches find. */
    String LIVE = "summary";
    /** The kind of {@link Withdrawn}. */
    String WITHDRAWN = "withdrawn";
    /** The kind of {@link Teaser}. */
    String TEASER = "teaser";
    /** The kind of {@link Flagged}. */
    String FLAGGED = "flags";

    /** The id of the entity, as on the log. */
    String entity();

    /** The version of the entity. */
    int version();

    /** The position of the last event that touched this document; for a summary, that can be a flag's. */
    long position();

    /** See {@link Digest}. */
    String contentHash();

    /** The hash computed again from what the document holds. */
    @JsonIgnore
    default String recomputedHash() {
        return switch (this) {
            case Live live -> Digest.contentHash(live.summary(), live.flags());
            case Withdrawn withdrawn -> Digest.contentHash(withdrawn.event());
            case Teaser teaser -> Digest.contentHash(teaser.event());
            case Flagged flagged -> Digest.contentHash(flagged.event());
        };
    }

    /** Its id in the index. */
    @JsonIgnore
    default DocumentId id() {
        return switch (this) {
            case Live live -> DocumentId.summary(live.summary().id());
            case Withdrawn withdrawn -> DocumentId.summary(withdrawn.event().id());
            case Teaser teaser -> DocumentId.teaser(teaser.event().month());
            case Flagged flagged -> DocumentId.flags(flagged.event().doi());
        };
    }

    /** A summary that readers find, with the flags in force on the article that it cites. */
    record Live(String entity, int version, long position, String contentHash, Summary summary, List<Flag> flags,
            Searched searched) implements Document {

        public Live {
            flags = List.copyOf(flags);
        }

        public static Live of(Summary summary, List<Flag> flags, long position) {
            List<Flag> inForce = summary.citedDoi().isPresent() ? flags : List.of();
            return new Live(summary.id().toString(), summary.version(), position,
                    Digest.contentHash(summary, inForce), summary, inForce, Searched.in(summary));
        }

        /** The same summary under other flags. */
        public Live with(List<Flag> flags, long position) {
            return of(summary, flags, position);
        }
    }

    /** What is left of a withdrawn summary. It stays for ever: a deleted document could come back with a late event. */
    record Withdrawn(String entity, int version, long position, String contentHash, SummaryEvent.Withdrawn event)
            implements
                Document {

        public static Withdrawn of(SummaryEvent.Withdrawn event, long position) {
            return new Withdrawn(event.entity(), event.version(), position, Digest.contentHash(event), event);
        }
    }

    /** The teaser of an issue. */
    record Teaser(String entity, int version, long position, String contentHash, SummaryEvent.IssueAnnounced event)
            implements
                Document {

        public static Teaser of(SummaryEvent.IssueAnnounced event, long position) {
            return new Teaser(event.entity(), event.version(), position, Digest.contentHash(event), event);
        }
    }

    /** The flags on one article, whether a summary cites it or not. */
    record Flagged(String entity, int version, long position, String contentHash, SummaryEvent.ArticleFlagged event)
            implements
                Document {

        public static Flagged of(SummaryEvent.ArticleFlagged event, long position) {
            return new Flagged(event.entity(), event.version(), position, Digest.contentHash(event), event);
        }
    }
}
