package org.pprnet.ingest.submit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.outbox.Outbox;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.submission.Submission;

/** Content is shown to readers, at once or at an instant; in the same transaction the event is written that tells them. */
@Singleton
public class PublishingSummary {

    private final OpenSubmissions open;
    private final Submissions submissions;
    private final Outbox outbox;
    private final Clock clock;

    PublishingSummary(OpenSubmissions open, Submissions submissions, Outbox outbox, Clock clock) {
        this.open = open;
        this.submissions = submissions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Publishes the present content.
     *
     * @param issue the month to file it under; null for the one it has
     * @param at when; null or past for now
     */
    @Transactional
    public Submission publish(Caller caller, UUID id, @Nullable YearMonth issue, @Nullable Instant at) {
        Submission before = open.lock(caller, id);
        Instant now = clock.instant();
        boolean later = at != null && at.isAfter(now);
        return keep(before, later ? before.scheduled(issue, at, now) : before.published(issue, now, now));
    }

    /** Publishes what is due, if it still is: another instance may have been first, or the author another mind. */
    @Transactional
    void publishDue(UUID id) {
        Instant now = clock.instant();
        submissions.lock(id).ifPresent(before -> {
            Instant due = before.publication().dueAt();
            if (due != null && !due.isAfter(now)) {
                keep(before, before.published(null, due, now));
            }
        });
    }

    /** Takes off the schedule what readers were to see. Readers notice nothing. */
    @Transactional
    public Submission unschedule(Caller caller, UUID id) {
        Submission before = open.lock(caller, id);
        return keep(before, before.unscheduled());
    }

    /** Takes back from readers what they see, for good, or from the schedule what they were to see. */
    @Transactional
    public Submission withdraw(Caller caller, UUID id, Reason reason) {
        Submission before = open.lock(caller, id);
        return switch (before.state()) {
            case DRAFT, WITHDRAWN -> before;
            case SCHEDULED -> keep(before, before.unscheduled());
            case PUBLISHED -> keep(before, before.withdrawn(reason.required(), clock.instant()));
        };
    }

    private Submission keep(Submission before, Submission after) {
        submissions.replace(before, after);
        if (after.publication().version() > before.publication().version()) {
            outbox.add(after.event(), clock.instant());
        }
        return after;
    }
}
