package org.pprnet.catalog.site;

import static org.pprnet.events.SummaryBuilder.aSummary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.export.ApaReference;
import org.pprnet.events.Citation;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryView;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/** Pages about invented summaries. */
final class Samples {

    static final String ORIGIN = "https://digest.example";
    static final YearMonth NOVEMBER = YearMonth.of(2022, 11);
    static final YearMonth OCTOBER = YearMonth.of(2022, 10);
    static final String HOSTILE = "<script>alert(1)</script> ]]> \"quoted\" 'single' & \u202Edesrever</h1></title>-->";

    private static final String PARAGRAPHS = """
            Therapists differ in how they answer when a client is disappointed with them. Lindqvist and Aroyo asked whether \
            the first answer matters more than those that follow. They recorded every session of 212 clients who were seen \
            by 41 therapists in six community clinics, and had each session rated by observers who did not know how the \
            treatment had ended. Most of the clients came for depression or anxiety, and stayed for a median of 14 sessions.

            A rupture was found in 38% of the sessions. Where the therapist named it within ten minutes, the next session was \
            rated as better by the client, with a moderate effect (d = 0.46; 95% CI [0.21, 0.71], p < .01). Where it was named \
            later or never, nothing changed. The therapist's years of experience made no difference (r = .04), and neither \
            did the school of therapy. Clients with a history of early loss profited the most.

            The authors warn that ratings by observers are not the client's own view. Those who left treatment after a \
            rupture were rarely rated again, so the effect of a rupture that was never repaired may be larger than it seems.""";
    private static final String IMPLICATIONS = """
            Say soon what seems to have gone wrong, even if it is uncertain and the words are not perfect. A short and plain \
            remark in the same session may do more than a careful conversation a week later.

            Clients who lost someone early may watch most closely for how a therapist responds.""";

    private Samples() {}

    static Doi doi() {
        return new Doi("10.1234/jpr.2022.0417");
    }

    static SummaryView summary(String slug, String title, Flag... flags) {
        return SummaryView.of(built(slug, title), List.of(flags));
    }

    static Summary built(String slug, String title) {
        return aSummary().at(slug).titled(title).saying(PARAGRAPHS).implying(IMPLICATIONS).citing(doi())
                .about("alliance-and-therapeutic-relationship", "therapist-factors").ofType("process-study")
                .in(NOVEMBER)
                .build();
    }

    static SummaryView bare() {
        return SummaryView.of(aSummary().at("bare").titled("No citation and no topic").implying("").in(OCTOBER).build(),
                List.of());
    }

    static SummaryView hostile() {
        return SummaryView.of(aSummary().at("hostile").titled(HOSTILE).saying(HOSTILE).implying(HOSTILE)
                .citing(Citation.unparsed(HOSTILE)).in(OCTOBER).build(), List.of());
    }

    static SummaryView longTitled() {
        return SummaryView.of(aSummary().at("long").titled("Unbroken".repeat(125)).in(OCTOBER).build(), List.of());
    }

    static Flag flag(Flag.Kind kind, String day) {
        return new Flag(kind, new Doi("10.1234/notice." + day), "Ratings could not be reproduced",
                LocalDate.parse(day));
    }

    static Sheet sheet(String title, String path) {
        return sheet(title, path, null);
    }

    static Sheet sheet(String title, String path, @Nullable AsItWas asOf) {
        return new Sheet(title, ORIGIN + path, "Summaries of psychotherapy research, for practice.",
                List.of(new Alternate("alternate", "application/json", "JSON", ORIGIN + "/summaries.json"),
                        new Alternate("alternate", "application/x-bibtex", "BibTeX", ORIGIN + "/summaries.bib"),
                        new Alternate("alternate", "application/atom+xml", "All summaries",
                                ORIGIN + "/feeds/all.atom")),
                asOf);
    }

    static Filtering filtering(String... chosen) {
        List<String> slugs = List.of(chosen);
        return new Filtering(
                slugs.stream().map(slug -> new Filtering.Chosen("Topic", Vocabulary.topic(slug).orElseThrow().label(),
                        "/summaries?without=" + slug)).toList(),
                List.of(facet("topic", "Topics", Vocabulary.topics(), slugs),
                        facet("type", "Types of research", Vocabulary.researchTypes(), slugs)),
                "/summaries");
    }

    private static Filtering.Facet facet(String name, String label, List<Term> terms, List<String> chosen) {
        return new Filtering.Facet(name, label, IntStream.range(0, terms.size())
                .mapToObj(i -> new Filtering.Choice(terms.get(i).slug(), terms.get(i).label(), i * 37 % 50,
                        chosen.contains(terms.get(i).slug()), "/summaries?" + name + "=" + terms.get(i).slug()))
                .toList());
    }

    static ListEntry.Live item(SummaryView summary) {
        return new ListEntry.Live(summary, "/summaries/" + summary.slug(),
                "ctx_ver=Z39.88-2004&rft.atitle=On%20repair");
    }

    static ListEntry.Withdrawn withdrawn() {
        return new ListEntry.Withdrawn(new UUID(1, 2), "taken-back", "Taken back", "Two studies were mixed up",
                Instant.parse("2023-02-03T10:00:00Z"));
    }

    static Listed listed() {
        return new Listed(List.of(
                new Listed.Month(NOVEMBER, List.of(
                        item(summary("first-answers", "First answers to disappointment, and what follows from them")),
                        item(summary("second", "A second look at therapists' years of experience",
                                flag(Flag.Kind.RETRACTION, "2023-05-03"))),
                        item(summary("third", "What clients say when nobody asks",
                                flag(Flag.Kind.CORRECTION, "2023-01-09"))))),
                new Listed.Month(OCTOBER, List.of(item(bare()), withdrawn()))), 1234, null, "/summaries?cursor=abc",
                List.of(new Way("RIS", "/summaries.ris?limit=100")));
    }

    static IssuePart issue() {
        return new IssuePart(NOVEMBER, "…first answers to disappointment, years of experience, and unasked clients.",
                OCTOBER, YearMonth.of(2022, 12));
    }

    static HomePage home() {
        return new HomePage(
                new ListPage(sheet("Summaries of psychotherapy research", "/"), filtering(), listed(), null),
                issue());
    }

    static ListPage list(String... chosen) {
        return new ListPage(sheet("Summaries", "/summaries"), filtering(chosen), listed(), null);
    }

    static ListPage month() {
        return new ListPage(sheet("November 2022", "/issues/2022-11"), Filtering.none(),
                new Listed(listed().months().subList(0, 1), 3, null, null, List.of()), issue());
    }

    static SummaryPage page(SummaryView summary) {
        return page(summary, null);
    }

    static SummaryPage page(SummaryView summary, @Nullable AsItWas asOf) {
        return new SummaryPage(sheet(summary.title(), "/summaries/" + summary.slug(), asOf), summary,
                summary.citation() == null ? null : citing(),
                List.of(new Edition(2, Instant.parse("2022-12-01T08:30:00Z"), "/summaries/" + summary.slug()),
                        new Edition(1, Instant.parse("2022-11-01T00:00:00Z"),
                                "/summaries/" + summary.slug() + "?asOf=2022-11-30T00:00:00Z")),
                new SummaryPage.Neighbours(new Way("What clients say when nobody asks", "/summaries/third"),
                        new Way(HOSTILE, "/summaries/hostile")),
                "{\"@context\":\"https://schema.org\",\"headline\":\"</script><script>alert(2)</script>\"}");
    }

    private static Citing citing() {
        return new Citing(new ApaReference(List.of(
                new ApaReference.Run("Lindqvist, S., & Aroyo, B. (2022). First answers. ", false, null),
                new ApaReference.Run("Journal of Repair, 4", true, null),
                new ApaReference.Run("(2), 101–119. ", false, null),
                new ApaReference.Run(doi().url(), false, doi().url()))), "ctx_ver=Z39.88-2004&rft.atitle=On%20repair",
                List.of(new Way("BibTeX", "/summaries/first-answers.bib"),
                        new Way("RIS", "/summaries/first-answers.ris"),
                        new Way("CSL-JSON", "/summaries/first-answers.csl.json")));
    }

    static ArchivesPage archives() {
        return new ArchivesPage(sheet("Archives", "/issues"), List.of(
                new ArchivesPage.Year(2022, List.of(
                        new ArchivesPage.Issue(NOVEMBER, 3, issue().teaser()),
                        new ArchivesPage.Issue(OCTOBER, 1, null))),
                new ArchivesPage.Year(2021, List.of(
                        new ArchivesPage.Issue(YearMonth.of(2021, 3), 2, "…two long studies of short treatments.")))));
    }

    static TermsPage topics() {
        return new TermsPage(sheet("Topics", "/topics"), TermsPage.Kind.TOPICS,
                filtering().facets().getFirst().choices().stream()
                        .map(choice -> new TermsPage.Term(choice.label(), choice.count(), "/topics/" + choice.slug()))
                        .toList());
    }

    static RevisionsPage revisions() {
        return new RevisionsPage(sheet("Versions", "/summaries/first-answers/revisions"),
                new Way("First answers", "/summaries/first-answers"), page(bare()).editions(), "/next");
    }
}
