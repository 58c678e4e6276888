package org.pprnet.ingest.restore;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.pprnet.events.Summary;
import org.pprnet.ingest.outbox.LogRefusedException;
import org.pprnet.ingest.store.Slugs;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.submission.Slug;
import org.pprnet.ingest.submission.Submission;

/** The slugs that readers know, given back to their summaries. A draft that holds one in an old backup gets another. */
@Singleton
class PublishedSlugs {

    private final Slugs slugs;
    private final Submissions submissions;

    PublishedSlugs(Slugs slugs, Submissions submissions) {
        this.slugs = slugs;
        this.submissions = submissions;
    }

    /** @throws LogRefusedException if two summaries were published under one slug */
    @Transactional(propagation = Propagation.MANDATORY)
    void give(List<Summary> published) {
        for (Summary summary : published) {
            slugs.restore(summary.id(), summary.slug()).ifPresent(before -> move(before, summary.slug()));
        }
    }

    private void move(UUID id, String slug) {
        Submission draft = submissions.find(id).filter(other -> other.publication().version() == 0)
                .orElseThrow(() -> new LogRefusedException("%s is the slug of two summaries".formatted(slug)));
        String next = slugs.give(id, new Slug(slug));
        submissions.restore(List.of(), List.of(draft.under(next)), List.of());
    }
}
