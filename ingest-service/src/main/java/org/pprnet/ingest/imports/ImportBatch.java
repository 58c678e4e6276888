package org.pprnet.ingest.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pprnet.events.SummaryEvent;
import org.pprnet.ingest.imports.ImportRun.State;
import org.pprnet.ingest.outbox.Outbox;
import org.pprnet.ingest.store.Slugs;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.submission.Slug;
import org.pprnet.ingest.submission.Submission;

/**
 * Publishes what is new of a batch, and notes what the import came to, in one transaction: after a crash the same import
 * goes on where it stopped, and finds what was kept as duplicates.
 */
@Singleton
class ImportBatch {

    private final KnownWordings known;
    private final Slugs slugs;
    private final Submissions submissions;
    private final Outbox outbox;
    private final ImportRuns runs;
    private final Clock clock;

    ImportBatch(KnownWordings known, Slugs slugs, Submissions submissions, Outbox outbox, ImportRuns runs,
            Clock clock) {
        this.known = known;
        this.slugs = slugs;
        this.submissions = submissions;
        this.outbox = outbox;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Takes a batch into an import.
     *
     * @param batch in the order in which readers are to see it within a month
     * @param rejected what of it broke a rule
     */
    @Transactional
    ImportRun take(ImportRun run, Importer importer, List<Historic> batch, List<PassedOver> rejected) {
        known.lock();
        Sifted sifted = Sifted.of(batch, known.find(batch));
        if (!run.dryRun()) {
            publish(importer, sifted.fresh());
        }
        return runs.note(run, State.RUNNING, run.tally().plus(Tally.of(sifted, rejected)), null);
    }

    private void publish(Importer importer, List<Historic> fresh) {
        Map<UUID, Slug> wanted = new LinkedHashMap<>();
        fresh.forEach(one -> wanted.put(UuidCreator.getTimeOrderedEpochPlus1(), one.draft().wantedSlug()));
        Map<UUID, String> given = slugs.giveAll(wanted);
        Instant now = clock.instant();
        List<Submission> published = new ArrayList<>();
        List<SummaryEvent> events = new ArrayList<>();
        var ids = wanted.keySet().iterator();
        for (Historic one : fresh) {
            UUID id = ids.next();
            Submission submission = Submission
                    .draft(id, importer.owner(), importer.author(), one.draft().content(given.get(id)), now)
                    .published(one.issue(), one.publishedAt(), now);
            published.add(submission);
            events.add(submission.event(one.citation()));
        }
        submissions.add(published);
        outbox.addAll(importer.logged(events), now);
    }
}
