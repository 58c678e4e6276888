package org.pprnet.ingest.submit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryEvent;
import org.pprnet.ingest.outbox.Outbox;
import org.pprnet.ingest.store.FlaggedArticles;

/** A cited article gets the notices that were published on it, and readers are told. */
@Singleton
class FlaggingArticle {

    private final FlaggedArticles articles;
    private final Outbox outbox;
    private final Clock clock;

    FlaggingArticle(FlaggedArticles articles, Outbox outbox, Clock clock) {
        this.articles = articles;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param flags the whole list; empty clears what was entered by mistake */
    @Transactional
    void flag(Doi doi, List<Flag> flags) {
        articles.set(doi, flags).ifPresent(version -> outbox
                .add(new SummaryEvent.ArticleFlagged(doi, version, flags), clock.instant()));
    }
}
