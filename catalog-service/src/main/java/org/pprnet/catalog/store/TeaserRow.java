package org.pprnet.catalog.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.YearMonth;
import org.pprnet.events.Digest;
import org.pprnet.events.SummaryEvent;

/** A teaser as {@code teaser} keeps it. */
@JsonNaming(SnakeCaseStrategy.class)
record TeaserRow(YearMonth month, int version, String text, long position, Instant loggedAt, String contentHash) {

    SummaryEvent event() {
        return new SummaryEvent.IssueAnnounced(month, version, text);
    }

    static TeaserRow of(Logged<SummaryEvent.IssueAnnounced> logged) {
        return new TeaserRow(logged.what().month(), logged.what().version(), logged.what().teaser(),
                logged.sequence(), logged.loggedAt(), Digest.contentHash(logged.what()));
    }
}
