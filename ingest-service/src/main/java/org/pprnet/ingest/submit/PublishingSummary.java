package org.pprnet.ingest.submit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
        return publish(caller, id, IfMatch.ANY, issue, at);
    }

    /** The same, if it is still the edition that the caller saw, or if that was done already. */
    @Transactional
    public Submission publish(Caller caller, UUID id, IfMatch condition, @Nullable YearMonth issue,
            @Nullable Instant at) {
        return step(caller, id, condition, before -> published(before, issue, at));
    }

    /** The same, as a request says, which is read once it is known that the submission is open to the caller. */
    @Transactional
    Submission publish(Caller caller, UUID id, Supplier<PublicationController.Order> request) {
        return step(caller, id, IfMatch.ANY, before -> {
            PublicationController.Order order = request.get();
            return published(before, order.issue(), order.at());
        });
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
        return unschedule(caller, id, IfMatch.ANY);
    }

    /** The same, if it is still the edition that the caller saw, or if that was done already. */
    @Transactional
    public Submission unschedule(Caller caller, UUID id, IfMatch condition) {
        return step(caller, id, condition, Submission::unscheduled);
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

    /** Takes back from readers what they see, for good, if it is still the edition that the caller saw. */
    @Transactional
    public Submission withdraw(Caller caller, UUID id, IfMatch condition, Reason reason) {
        String why = reason.required();
        return step(caller, id, condition, before -> before.withdrawn(why, clock.instant()));
    }

    private Submission published(Submission before, @Nullable YearMonth issue, @Nullable Instant at) {
        Instant now = clock.instant();
        boolean later = at != null && at.isAfter(now);
        return later ? before.scheduled(issue, at, now) : before.published(issue, now, now);
    }

    /** A step that changes nothing was made before: its condition held then. */
    private Submission step(Caller caller, UUID id, IfMatch condition, UnaryOperator<Submission> step) {
        Submission before = open.lock(caller, id);
        Submission after = step.apply(before);
        if (!after.equals(before)) {
            condition.require(before);
        }
        return keep(before, after);
    }

    private Submission keep(Submission before, Submission after) {
        submissions.replace(before, after);
        if (after.publication().version() > before.publication().version()) {
            outbox.add(after.event(), clock.instant());
        }
        return after;
    }
}
