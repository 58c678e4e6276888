package org.pprnet.ingest.submit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import org.pprnet.events.SummaryEvent;
import org.pprnet.ingest.outbox.Outbox;
import org.pprnet.ingest.store.Teasers;

/** A month's issue gets its teaser, and readers are told. */
@Singleton
public class AnnouncingIssue {

    /** Characters of a teaser, at most. */
    public static final int LONGEST = 4_000;

    private final Teasers teasers;
    private final Outbox outbox;
    private final Clock clock;

    AnnouncingIssue(Teasers teasers, Outbox outbox, Clock clock) {
        this.teasers = teasers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sets the teaser of a month; the same again changes nothing. */
    @Transactional
    public void announce(YearMonth month, String teaser) {
        teasers.set(month, teaser).ifPresent(version -> outbox
                .add(new SummaryEvent.IssueAnnounced(month, version, teaser), clock.instant()));
    }
}
