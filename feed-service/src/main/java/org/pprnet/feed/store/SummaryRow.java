package org.pprnet.feed.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Digest;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.Json;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;

/**
 * A summary as it stands, or the marker of a withdrawn one.
 *
 * @param doi of the cited article; absent once withdrawn, as no flag concerns it any more
 * @param position of the last event that touched it
 * @param document the summary as JSON; once withdrawn the withdrawal
 */
@MappedEntity("summary")
record SummaryRow(
        @Id UUID id,
        int version,
        boolean live,
        @Nullable String slug,
        @Nullable String doi,
        long position,
        Instant loggedAt,
        String contentHash,
        String document) {

    static SummaryRow live(Summary summary, List<Flag> flags, LoggedEvent at) {
        return new SummaryRow(summary.id(), summary.version(), true, summary.slug(),
                summary.citedDoi().map(Doi::value).orElse(null), at.sequence(), at.loggedAt(),
                Digest.contentHash(summary, flags), Json.text(summary));
    }

    static SummaryRow withdrawn(SummaryEvent.Withdrawn event, @Nullable SummaryRow before, LoggedEvent at) {
        return new SummaryRow(event.id(), event.version(), false, before == null ? null : before.slug, null,
                at.sequence(), at.loggedAt(), Digest.contentHash(event), Json.text(event));
    }

    SummaryRow flagged(List<Flag> flags, LoggedEvent at) {
        return live(summary(), flags, at);
    }

    Summary summary() {
        return Documents.read(document, Summary.class);
    }

    SummaryEvent.Withdrawn withdrawal() {
        return Documents.read(document, SummaryEvent.Withdrawn.class);
    }

    boolean cites(Doi article) {
        return article.value().equals(doi);
    }
}
