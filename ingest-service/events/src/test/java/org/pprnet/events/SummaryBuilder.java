package org.pprnet.events;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Summaries and their events, for tests: {@code aSummary().titled("…").about("attachment").published()}. */
public final class SummaryBuilder {

    private UUID id = UuidCreator.getTimeOrderedEpoch();
    private int version = 1;
    private @Nullable String slug;
    private String title = "Repairing ruptures early";
    private @Nullable Citation citation;
    private String summary = "Forty therapists were followed for a year.\n\nRepair came first, and relief after it.";
    private String practiceImplications = "Ask how the session went before it ends.";
    private final List<String> topics = new ArrayList<>();
    private final List<String> researchTypes = new ArrayList<>();
    private YearMonth issue = YearMonth.of(2024, 5);
    private Instant publishedAt = Instant.parse("2024-05-01T00:00:00Z");
    private @Nullable Instant revisedAt;

    private SummaryBuilder() {}

    /** A summary with an id of its own. */
    public static SummaryBuilder aSummary() {
        return new SummaryBuilder();
    }

    /** With this id. */
    public SummaryBuilder withId(UUID id) {
        this.id = id;
        return this;
    }

    /** With this title. */
    public SummaryBuilder titled(String title) {
        this.title = title;
        return this;
    }

    /** At this address. */
    public SummaryBuilder at(String slug) {
        this.slug = slug;
        return this;
    }

    /** With these paragraphs. */
    public SummaryBuilder saying(String summary) {
        this.summary = summary;
        return this;
    }

    /** With these practice implications. */
    public SummaryBuilder implying(String practiceImplications) {
        this.practiceImplications = practiceImplications;
        return this;
    }

    /** Filed under these topics, by slug. */
    public SummaryBuilder about(String... topics) {
        this.topics.clear();
        this.topics.addAll(List.of(topics));
        return this;
    }

    /** Of these types of research, by slug. */
    public SummaryBuilder ofType(String... researchTypes) {
        this.researchTypes.clear();
        this.researchTypes.addAll(List.of(researchTypes));
        return this;
    }

    /** Citing this article. */
    public SummaryBuilder citing(Citation citation) {
        this.citation = citation;
        return this;
    }

    /** Citing an article with this DOI. */
    public SummaryBuilder citing(Doi doi) {
        return citing(new Citation("Rivera, A., & Ng, B. (2023). On repair. Journal of Repair, 4, 1-9. " + doi.url(),
                List.of(new Citation.Name("Rivera", "A."), new Citation.Name("Ng", "B.")), 2023, "2023", "On repair",
                "Journal of Repair", "4", null, "1-9", null, doi, null));
    }

    /** In the issue of this month, published at its first instant. */
    public SummaryBuilder in(YearMonth issue) {
        this.issue = issue;
        return publishedAt(issue.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Published at this instant. */
    public SummaryBuilder publishedAt(Instant publishedAt) {
        this.publishedAt = publishedAt;
        return this;
    }

    /** With this version; above 1 it has been revised. */
    public SummaryBuilder version(int version) {
        this.version = version;
        this.revisedAt = version == 1 ? null : publishedAt.plusSeconds(version);
        return this;
    }

    /** The summary. */
    public Summary build() {
        return new Summary(id, version, slug == null ? "s-" + id.toString().substring(24) : slug, title, citation,
                summary,
                practiceImplications, topics, researchTypes, new Author("Dr. Tasca"), issue, "en", publishedAt,
                revisedAt);
    }

    /** Its publication. */
    public SummaryEvent.Published published() {
        return new SummaryEvent.Published(build());
    }

    /** Its revision. */
    public SummaryEvent.Revised revised() {
        return new SummaryEvent.Revised(build());
    }

    /** Its withdrawal, as the version after the one it has. */
    public SummaryEvent.Withdrawn withdrawn(String reason) {
        return new SummaryEvent.Withdrawn(id, version + 1, reason, publishedAt.plusSeconds(3600));
    }
}
