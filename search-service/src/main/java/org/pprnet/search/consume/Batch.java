package org.pprnet.search.consume;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;
import org.pprnet.search.index.Document;
import org.pprnet.search.index.DocumentId;
import org.pprnet.search.index.Snapshot;

/**
 * What some events make of the documents that they touch, worked out in memory: of each document only its last state
 * is written, at the position of the last event that touched it.
 *
 * <p>Events may have been applied in part before, by a process that died or lost its place: then the index holds some of
 * their documents already. So an event counts as stale only if a later one gave the entity its version; what is written
 * twice is refused by the index.
 */
final class Batch {

    private final Snapshot before;
    private final Set<DocumentId> citing;
    private final Map<DocumentId, Document> changed = new LinkedHashMap<>();

    /** @param citing the live summaries in the index that cite an article which these events flag */
    Batch(Snapshot before, Set<DocumentId> citing) {
        this.before = before;
        this.citing = citing;
    }

    /** The articles whose flags change. */
    static Set<Doi> flagged(List<LoggedEvent> events) {
        return events.stream().flatMap(logged -> logged.event() instanceof SummaryEvent.ArticleFlagged flagged
                ? Stream.of(flagged.doi())
                : Stream.empty()).collect(Collectors.toSet());
    }

    /** The documents that must be known by kind and version. */
    static Set<DocumentId> touched(List<LoggedEvent> events) {
        return events.stream().map(logged -> switch (logged.event()) {
            case SummaryEvent.Published(var summary) -> DocumentId.summary(summary.id());
            case SummaryEvent.Revised(var summary) -> DocumentId.summary(summary.id());
            case SummaryEvent.Withdrawn withdrawn -> DocumentId.summary(withdrawn.id());
            case SummaryEvent.IssueAnnounced announced -> DocumentId.teaser(announced.month());
            case SummaryEvent.ArticleFlagged flagged -> DocumentId.flags(flagged.doi());
        }).collect(Collectors.toSet());
    }

    /** The flags of all articles that these events are about or cite. */
    static Set<DocumentId> flags(List<LoggedEvent> events) {
        return events.stream().flatMap(logged -> switch (logged.event()) {
            case SummaryEvent.Published(var summary) -> summary.citedDoi().stream();
            case SummaryEvent.Revised(var summary) -> summary.citedDoi().stream();
            case SummaryEvent.ArticleFlagged flagged -> Stream.of(flagged.doi());
            case SummaryEvent.Withdrawn _,SummaryEvent.IssueAnnounced _ -> Stream.<Doi>empty();
        }).map(DocumentId::flags).collect(Collectors.toSet());
    }

    Batch apply(List<LoggedEvent> events) {
        events.forEach(logged -> apply(logged.event(), logged.sequence()));
        return this;
    }

    /** The documents to be written. */
    Collection<Document> changed() {
        return changed.values();
    }

    private void apply(SummaryEvent event, long position) {
        switch (event) {
            case SummaryEvent.Published(var summary) -> put(summary, position);
            case SummaryEvent.Revised(var summary) -> put(summary, position);
            case SummaryEvent.Withdrawn withdrawn -> withdraw(withdrawn, position);
            case SummaryEvent.IssueAnnounced announced -> announce(announced, position);
            case SummaryEvent.ArticleFlagged flagged -> flag(flagged, position);
        }
    }

    private void put(Summary summary, long position) {
        DocumentId id = DocumentId.summary(summary.id());
        if (!isWithdrawn(id) && version(id) < summary.version()) {
            List<Flag> flags = summary.citedDoi().map(this::flagsOn).orElse(List.of());
            changed.put(id, Document.Live.of(summary, flags, position));
        }
    }

    private void withdraw(SummaryEvent.Withdrawn withdrawn, long position) {
        DocumentId id = DocumentId.summary(withdrawn.id());
        if (!isWithdrawn(id)) {
            changed.put(id, Document.Withdrawn.of(withdrawn, position));
        }
    }

    private void announce(SummaryEvent.IssueAnnounced announced, long position) {
        DocumentId id = DocumentId.teaser(announced.month());
        if (version(id) < announced.version()) {
            changed.put(id, Document.Teaser.of(announced, position));
        }
    }

    private void flag(SummaryEvent.ArticleFlagged flagged, long position) {
        DocumentId id = DocumentId.flags(flagged.doi());
        boolean stale = document(id).filter(known -> known.version() > flagged.version()
                || known.version() == flagged.version() && known.position() != position).isPresent();
        if (stale) {
            return;
        }
        changed.put(id, Document.Flagged.of(flagged, position));
        Set<DocumentId> candidates = Stream.concat(citing.stream(), changed.keySet().stream())
                .collect(Collectors.toSet());
        for (DocumentId candidate : candidates) {
            if (document(candidate).orElse(null) instanceof Document.Live live
                    && live.summary().citedDoi().filter(flagged.doi()::equals).isPresent()) {
                changed.put(candidate, live.with(flagged.flags(), position));
            }
        }
    }

    private List<Flag> flagsOn(Doi doi) {
        return document(DocumentId.flags(doi)).orElse(null) instanceof Document.Flagged flagged
                ? flagged.event().flags()
                : List.of();
    }

    private boolean isWithdrawn(DocumentId id) {
        Document now = changed.get(id);
        return now == null
                ? before.kind(id).filter(Document.WITHDRAWN::equals).isPresent()
                : now instanceof Document.Withdrawn;
    }

    private int version(DocumentId id) {
        Document now = changed.get(id);
        return now == null ? before.version(id) : now.version();
    }

    private Optional<Document> document(DocumentId id) {
        return Optional.ofNullable(changed.get(id)).or(() -> before.document(id));
    }
}
