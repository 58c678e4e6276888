package org.pprnet.ingest.restore;

import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;
import org.pprnet.ingest.outbox.LogRefusedException;
import org.pprnet.ingest.store.FlaggedArticles;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.store.Teasers;
import org.pprnet.ingest.submission.Revision;
import org.pprnet.ingest.submission.Submission;

/**
 * What authors had come to, told by the events: submissions, revisions, slugs, teasers and flags. An event of a version
 * that a submission has already changes nothing.
 */
@Singleton
class Retelling {

    private final Submissions submissions;
    private final PublishedSlugs slugs;
    private final Teasers teasers;
    private final FlaggedArticles flagged;
    private final String ownerPrefix;

    Retelling(Submissions submissions, PublishedSlugs slugs, Teasers teasers, FlaggedArticles flagged,
            @Property(name = "restoration.owner-prefix") String ownerPrefix) {
        this.submissions = submissions;
        this.slugs = slugs;
        this.teasers = teasers;
        this.flagged = flagged;
        this.ownerPrefix = ownerPrefix;
    }

    /**
     * Applies events in their order.
     *
     * @param stands whether an event stands against another one of its version that was known before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(List<LoggedEvent> events, Predicate<LoggedEvent> stands) {
        slugs.give(events.stream().flatMap(event -> summary(event.event()).stream()).toList());
        Tale tale = new Tale(submissions.findAll(events.stream().flatMap(event -> id(event.event()).stream())
                .distinct().toList()));
        for (LoggedEvent event : events) {
            switch (event.event()) {
                case SummaryEvent.Published(Summary summary) -> tale.published(summary, event, stands);
                case SummaryEvent.Revised(Summary summary) -> tale.published(summary, event, stands);
                case SummaryEvent.Withdrawn withdrawn -> tale.withdrawn(withdrawn, event, stands);
                case SummaryEvent.IssueAnnounced announced -> teasers.restore(announced);
                case SummaryEvent.ArticleFlagged flags -> flagged.restore(flags);
            }
        }
        tale.keep();
    }

    private static List<Summary> summary(SummaryEvent event) {
        return switch (event) {
            case SummaryEvent.Published(Summary summary) -> List.of(summary);
            case SummaryEvent.Revised(Summary summary) -> List.of(summary);
            case SummaryEvent.Withdrawn _,SummaryEvent.IssueAnnounced _,SummaryEvent.ArticleFlagged _ -> List.of();
        };
    }

    private static List<UUID> id(SummaryEvent event) {
        return switch (event) {
            case SummaryEvent.Published(Summary summary) -> List.of(summary.id());
            case SummaryEvent.Revised(Summary summary) -> List.of(summary.id());
            case SummaryEvent.Withdrawn withdrawn -> List.of(withdrawn.id());
            case SummaryEvent.IssueAnnounced _,SummaryEvent.ArticleFlagged _ -> List.of();
        };
    }

    /** The submissions that some events are about, before and after them. */
    private final class Tale {

        private final Map<UUID, Submission> before = new HashMap<>();
        private final Map<UUID, Submission> now = new LinkedHashMap<>();
        private final List<Revision> said = new ArrayList<>();

        Tale(List<Submission> known) {
            known.forEach(submission -> before.put(submission.id(), submission));
            now.putAll(before);
        }

        void published(Summary summary, LoggedEvent event, Predicate<LoggedEvent> stands) {
            Submission known = now.get(summary.id());
            if (known == null) {
                String owner = ownerPrefix + summary.author().name();
                now.put(summary.id(), Submission.logged(owner, summary, event.time()));
            } else if (isNews(known, event, stands)) {
                replace(known, known.logged(summary, event.time()));
            }
        }

        void withdrawn(SummaryEvent.Withdrawn withdrawn, LoggedEvent event, Predicate<LoggedEvent> stands) {
            Submission known = now.get(withdrawn.id());
            if (known == null) {
                throw new LogRefusedException("event %d withdraws %s, which was never published"
                        .formatted(event.sequence(), withdrawn.id()));
            }
            if (isNews(known, event, stands)) {
                replace(known, known.logged(withdrawn));
            }
        }

        private static boolean isNews(Submission known, LoggedEvent event, Predicate<LoggedEvent> stands) {
            int version = known.publication().version();
            return event.event().version() > version || event.event().version() == version && stands.test(event);
        }

        private void replace(Submission known, Submission next) {
            if (next.revision() > known.revision()) {
                said.add(Revision.of(known));
            }
            now.put(next.id(), next);
        }

        void keep() {
            submissions.restore(
                    now.values().stream().filter(submission -> !before.containsKey(submission.id())).toList(),
                    now.values().stream().filter(submission -> before.containsKey(submission.id())
                            && !submission.equals(before.get(submission.id()))).toList(),
                    said);
        }
    }
}
