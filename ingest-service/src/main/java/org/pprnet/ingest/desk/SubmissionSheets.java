package org.pprnet.ingest.desk;

import gg.jte.Content;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.receipt.ReceiptView;
import org.pprnet.ingest.store.Submissions;
import org.pprnet.ingest.submission.Revision;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.ingest.submit.ComparingRevisions.Compared;

/** The pages that show one submission. */
@Singleton
final class SubmissionSheets {

    private static final String SECTION = "/desk";
    private static final int REVISIONS = 20;
    private static final int CHOICES = 200;

    private final DeskPages pages;
    private final Submissions submissions;
    private final DeskTime time;
    private final Clock clock;
    private final List<String> services;
    private final String site;

    SubmissionSheets(DeskPages pages, Submissions submissions, DeskTime time, Clock clock,
            @Property(name = "receipt.services") List<String> services, @Property(name = "public-url") String site) {
        this.pages = pages;
        this.submissions = submissions;
        this.time = time;
        this.clock = clock;
        this.services = List.copyOf(services);
        this.site = site;
    }

    /**
     * The submission itself.
     *
     * @param receipt null before it was first published
     * @param done what was just done with it; null for nothing
     * @param since when the page began to come again by itself; null if it did not
     * @param before revision from which on its history is shown
     */
    MutableHttpResponse<String> submission(Desk desk, Submission submission, @Nullable ReceiptView receipt,
            @Nullable Done done, @Nullable Long since, int before) {
        Track track = receipt == null ? null : track(submission, receipt);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("sheet", new Sheet(submission, time));
        parameters.put("track", track);
        parameters.put("done", done);
        parameters.put("revisions", submissions.revisions(submission, before, REVISIONS));
        Content again = track == null || track.isComplete()
                ? null
                : new ComingAgain(since, clock.instant()).head(Sheet.address(submission), done);
        return pages.page(desk, submission.content().title(), SECTION, "submission", parameters, again, "receipt.js");
    }

    /** How far it has come, as a part of that page. */
    MutableHttpResponse<String> receipt(Submission submission, @Nullable ReceiptView receipt) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("track", receipt == null ? null : track(submission, receipt));
        return pages.fragment("part/receipt", parameters);
    }

    MutableHttpResponse<String> difference(Desk desk, Submission submission, Compared compared) {
        List<Revision> choices = submissions.revisions(submission, Integer.MAX_VALUE, CHOICES);
        return pages.page(desk, "What changed in “%s”".formatted(submission.content().title()), SECTION, "compared",
                Map.of("sheet", new Sheet(submission, time), "compared", compared, "choices", choices));
    }

    private Track track(Submission submission, ReceiptView receipt) {
        return new Track(submission, receipt, services, site, time);
    }
}
