package org.pprnet.catalog.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.pprnet.events.Digest;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryEvent;

/** The flags on one article as {@code article_flags} keeps them. */
@JsonNaming(SnakeCaseStrategy.class)
record FlagsRow(Doi doi, int version, List<Flag> flags, long position, Instant loggedAt, String contentHash) {

    FlagsInForce inForce() {
        return new FlagsInForce(doi, flags, position, loggedAt);
    }

    SummaryEvent event() {
        return new SummaryEvent.ArticleFlagged(doi, version, flags);
    }

    static FlagsRow of(Logged<SummaryEvent.ArticleFlagged> logged) {
        return new FlagsRow(logged.what().doi(), logged.what().version(), logged.what().flags(), logged.sequence(),
                logged.loggedAt(), Digest.contentHash(logged.what()));
    }
}
