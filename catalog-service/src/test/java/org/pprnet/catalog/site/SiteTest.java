package org.pprnet.catalog.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryView;
import org.pprnet.service.problem.Problem;

/** What must be on the reader's pages. They are left in {@code target/pages}, to be looked at. */
class SiteTest {

    private static final Path FOLDER = Path.of("target/pages");

    private static ApplicationContext context;
    private static Site site;

    @BeforeAll
    static void start() throws IOException {
        context = ApplicationContext.builder().properties(Map.of("page.assets", "assets")).start();
        site = context.getBean(Site.class);
        Files.createDirectories(FOLDER.resolve("assets"));
        for (Map.Entry<String, String> page : pages().entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey() + ".html"),
                    page.getValue().replaceAll("assets/(\\w+)\\.[0-9a-f]{12}\\.", "assets/$1."));
        }
        for (String asset : List.of("frame.css", "icon.svg", "site.css", "filters.js")) {
            try (InputStream in = SiteTest.class.getResourceAsStream("/page-assets/" + asset)) {
                Files.write(FOLDER.resolve("assets").resolve(asset), in.readAllBytes());
            }
        }
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", site.home(Samples.home()));
        pages.put("list", site.list(Samples.list("attachment", "client-factors")));
        pages.put("empty",
                site.list(new ListPage(Samples.sheet("Summaries", "/summaries"), Samples.filtering("training"),
                        new Listed(List.of(), 0, null, null, List.of()), null)));
        pages.put("month", site.list(Samples.month()));
        pages.put("summary", site.summary(Samples.page(Samples.summary("first-answers",
                "First answers to disappointment, and what follows from them"))));
        pages.put("retracted", site.summary(Samples.page(retracted(),
                new AsItWas(Instant.parse("2022-12-31T23:59:59.999Z"), "/summaries/retracted"))));
        pages.put("bare", site.summary(Samples.page(Samples.bare())));
        pages.put("hostile", site.summary(Samples.page(Samples.hostile())));
        pages.put("long", site.summary(Samples.page(Samples.longTitled())));
        pages.put("archives", site.archives(Samples.archives()));
        pages.put("topics", site.terms(Samples.topics()));
        pages.put("revisions", site.revisions(Samples.revisions()));
        pages.put("withdrawn", site.withdrawn(Samples.withdrawn()));
        pages.put("missing", site.problem(problem(404), "mentalizing and psychotherapy"));
        pages.put("unavailable", site.problem(problem(503), ""));
        return pages;
    }

    private static Stream<Map.Entry<String, String>> all() {
        return pages().entrySet().stream();
    }

    private static SummaryView retracted() {
        return Samples.summary("retracted", "A second look at therapists' years of experience",
                Samples.flag(Flag.Kind.RETRACTION, "2023-05-03"), Samples.flag(Flag.Kind.CORRECTION, "2023-01-09"));
    }

    private static Problem problem(int status) {
        return new Problem(URI.create("urn:pprnet:problem:not-found"), "There is nothing here", status,
                "There is no summary '%s', and never was".formatted(Samples.HOSTILE), List.of());
    }

    private static Document parsed(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(100);
        Document page = Jsoup.parse(html, "https://digest.example/", parser);
        assertThat(parser.getErrors()).isEmpty();
        return page;
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPageHasOneMainHeadingAndSkipsNoLevel(Map.Entry<String, String> page) {
        List<Integer> levels = parsed(page.getValue()).select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> heading.tagName().charAt(1) - '0').toList();

        assertThat(levels.getFirst()).isOne();
        assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPageIsWellFormedAndHasNothingInlineAndNoTagsOfTheCitedArticle(Map.Entry<String, String> entry) {
        Document page = parsed(entry.getValue());

        assertThat(page.select("[style], [onclick], style")).isEmpty();
        assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
        assertThat(page.select("meta[name^=citation_], meta[property^=citation_]")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("a").stream().map(Element::text)).doesNotContain("");
        assertThat(page.select("html[lang=en] main#main, a.skip[href=#main], nav[aria-label=Main]")).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPageWithItsFilesIsSmall(Map.Entry<String, String> entry) throws IOException {
        long bytes = zipped(entry.getValue().getBytes());
        for (String asset : List.of("frame.css", "site.css", "filters.js", "icon.svg")) {
            bytes += zipped(Files.readAllBytes(FOLDER.resolve("assets").resolve(asset)));
        }

        assertThat(bytes).isLessThan(50_000);
    }

    private static long zipped(byte[] content) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.size();
    }

    @Test
    void listCanBeTakenAlongForAReferenceManager() {
        Element file = parsed(site.list(Samples.list())).select(".take a[download]").first();

        assertThat(file.attr("href")).isEqualTo("/summaries.ris?limit=100");
        assertThat(file.text()).isEqualTo("Cited articles as RIS");
        assertThat(parsed(site.list(Samples.list())).select(".take").text()).contains("the first 100");
    }

    @Test
    void homeTellsWhatIsNewAndListsMonthsNewestFirst() {
        Document page = parsed(site.home(Samples.home()));

        assertThat(page.select("h1").text()).isEqualTo("Summaries of psychotherapy research");
        assertThat(page.select(".newest .teaser").text()).startsWith("…first answers");
        assertThat(page.select(".newest a").attr("href")).isEqualTo("/issues/2022-11");
        assertThat(page.select("h2.month").eachText()).containsExactly("November 2022", "October 2022");
        assertThat(page.select("h2.month time").eachAttr("datetime")).containsExactly("2022-11", "2022-10");
        assertThat(page.select("h3 a").eachAttr("href")).containsExactly("/summaries/first-answers",
                "/summaries/second",
                "/summaries/third", "/summaries/bare");
        assertThat(page.select("nav [aria-current=page]").eachText()).containsExactly("Summaries");
    }

    @Test
    void listShowsEachSummaryInFullWithItsStatisticsVerbatim() {
        Element first = parsed(site.list(Samples.list())).selectFirst("article");

        assertThat(first.select(".citation a").attr("href")).isEqualTo("https://doi.org/10.1234/jpr.2022.0417");
        assertThat(first.select("> .paragraph")).hasSize(3);
        assertThat(first.select("> .paragraph").text()).contains("(d = 0.46; 95% CI [0.21, 0.71], p < .01)");
        assertThat(first.select(".implications h4").text()).isEqualTo("Practice Implications");
        assertThat(first.select(".implications .paragraph")).hasSize(2);
        assertThat(first.select(".filed a").eachAttr("href")).containsExactly(
                "/topics/alliance-and-therapeutic-relationship", "/topics/therapist-factors",
                "/research-types/process-study");
    }

    @Test
    void listCarriesTheCitedArticlesForReferenceManagers() {
        assertThat(parsed(site.list(Samples.list())).select("span.Z3988").eachAttr("title"))
                .hasSize(4).allMatch("ctx_ver=Z39.88-2004&rft.atitle=On%20repair"::equals);
    }

    @Test
    void withdrawnSummaryIsANoticeInTheList() {
        Element taken = parsed(site.list(Samples.list())).selectFirst("article.taken");

        assertThat(taken.select("h3").text()).isEqualTo("Taken back");
        assertThat(taken.text()).contains("withdrawn on 3 February 2023", "Two studies were mixed up");
        assertThat(taken.select("time").attr("datetime")).isEqualTo("2023-02-03T10:00:00Z");
        assertThat(taken.select("a")).isEmpty();
    }

    @Test
    void filtersAreLinksWithCountsAndSayWhatIsChosen() {
        Document page = parsed(site.list(Samples.list("attachment", "client-factors")));

        assertThat(page.select("details[data-kind=topic] li a")).hasSize(36);
        assertThat(page.select("details[data-kind=type] li a")).hasSize(12);
        assertThat(page.select("details a[aria-current=true]").eachText())
                .containsExactly("Attachment 11 summaries", "Client Factors 35 summaries");
        assertThat(page.select("details[open]").eachAttr("data-kind")).containsExactly("topic");
        assertThat(page.select("details a.none").first().text()).isEqualTo("Adherance 0 summaries");
        assertThat(page.select(".chosen a").eachText()).containsExactly("Remove the filter Topic: Attachment",
                "Remove the filter Topic: Client Factors", "ALL (clear) all filters");
        assertThat(page.select(".chosen a").eachAttr("href")).containsExactly("/summaries?without=attachment",
                "/summaries?without=client-factors", "/summaries");
        assertThat(page.select("[data-total]").text()).isEqualTo("1,234 summaries");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/summaries?cursor=abc");
    }

    @Test
    void emptyListSaysWhereToLook() {
        Document page = parsed(pages().get("empty"));

        assertThat(page.select("[data-total]").text()).isEqualTo("No summaries");
        assertThat(page.select("#list a").eachAttr("href")).containsExactly("/issues", "/search");
    }

    @Test
    void issueLeadsToThoseBeforeAndAfter() {
        Document page = parsed(site.list(Samples.month()));

        assertThat(page.select("h1").text()).isEqualTo("November 2022");
        assertThat(page.select("article h2")).hasSize(3);
        assertThat(page.select(".filters")).isEmpty();
        assertThat(page.selectFirst("nav.beside").select("a").eachAttr("href")).containsExactly("/issues/2022-10",
                "/issues/2022-12");
        assertThat(page.select("nav [aria-current=page]").eachText()).containsExactly("Archives");
    }

    @Test
    void headSaysWhatMachinesRead() {
        Document page = parsed(pages().get("summary"));

        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://digest.example/summaries/first-answers");
        assertThat(page.select("link[rel=alternate]").eachAttr("type")).containsExactly("application/json",
                "application/x-bibtex", "application/atom+xml");
        assertThat(page.select("meta[name=description]").attr("content")).isNotEmpty();
        assertThat(page.select("meta[property]").eachAttr("property")).contains("og:title", "og:type", "og:url",
                "og:description", "og:site_name");
        assertThat(page.select("script[type=application/ld+json]").html())
                .isEqualTo(
                        "{\"@context\":\"https://schema.org\",\"headline\":\"\\u003c/script>\\u003cscript>alert(2)\\u003c/script>\"}");
    }

    @Test
    void summaryTellsHowToCiteAndWhatElseThereIs() {
        Document page = parsed(pages().get("summary"));

        assertThat(page.select(".reference").text()).isEqualTo(
                "Lindqvist, S., & Aroyo, B. (2022). First answers. Journal of Repair, 4(2), 101–119. https://doi.org/10.1234/jpr.2022.0417");
        assertThat(page.select(".reference i").text()).isEqualTo("Journal of Repair, 4");
        assertThat(page.select(".exports a").eachText()).containsExactly("Cited article as BibTeX",
                "Cited article as RIS", "Cited article as CSL-JSON");
        assertThat(page.select(".editions a").eachText()).containsExactly("Version 2", "Version 1");
        assertThat(page.select("nav.beside a").eachAttr("href")).containsExactly("/summaries/third",
                "/summaries/hostile");
        assertThat(page.select(".filed a").first().attr("href")).isEqualTo("/issues/2022-11");
        assertThat(page.select(".note")).isEmpty();
    }

    @Test
    void summaryWithoutCitationHasNothingToCite() {
        Document page = parsed(pages().get("bare"));

        assertThat(page.select("#cite, .citation, .implications, .Z3988, .exports")).isEmpty();
    }

    @Test
    void onlyOneVersionIsNoHistory() {
        SummaryPage page = Samples.page(Samples.bare());

        assertThat(
                parsed(site.summary(new SummaryPage(page.sheet(), page.summary(), null, page.editions().subList(0, 1),
                        new SummaryPage.Neighbours(null, null), "{}"))).select(".editions, .beside"))
                .isEmpty();
    }

    @Test
    void retractionStandsAboveTheTextOnItsPageAndInLists() {
        for (String html : List.of(pages().get("retracted"), site.list(Samples.list()), site.home(Samples.home()),
                site.list(Samples.month()))) {
            Element banner = parsed(html).selectFirst("article .note[data-notice=retraction]");

            assertThat(banner.text()).isEqualTo("The article that this summarizes was retracted on 3 May 2023. "
                    + "Reason: Ratings could not be reproduced Notice of retraction: https://doi.org/10.1234/notice.2023-05-03");
            assertThat(banner.select("time").attr("datetime")).isEqualTo("2023-05-03");
            assertThat(banner.nextElementSiblings().select(".paragraph")).isNotEmpty();
        }
    }

    @Test
    void reinstatementTakesTheBannerAndLeavesTheHistory() {
        Document page = parsed(site.summary(Samples.page(Samples.summary("again", "Again",
                Samples.flag(Flag.Kind.RETRACTION, "2023-05-03"),
                Samples.flag(Flag.Kind.REINSTATEMENT, "2023-05-03")))));

        assertThat(page.select("article .note")).isEmpty();
        assertThat(page.select(".notices li")).hasSize(2);
    }

    @Test
    void hostileTextIsTextEverywhere() {
        Document page = parsed(pages().get("hostile"));

        assertThat(page.select("h1").first().wholeText()).isEqualTo(Samples.HOSTILE);
        assertThat(page.select(".citation").first().wholeText()).isEqualTo(Samples.HOSTILE);
        assertThat(page.select("article > .paragraph").first().wholeText()).isEqualTo(Samples.HOSTILE);
        assertThat(page.select(".implications .paragraph").first().wholeText()).isEqualTo(Samples.HOSTILE);
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(Samples.HOSTILE);
        assertThat(page.title()).startsWith("<script>alert(1)</script> ]]>");
        assertThat(page.select("script:not([src])")).hasSize(1);
    }

    @Test
    void earlierStateSaysSoAndLeadsToThePresent() {
        Element note = parsed(pages().get("retracted")).selectFirst("main > .note");

        assertThat(note.text()).contains("as it was on 31 December 2022, 23:59 UTC");
        assertThat(note.select("a").attr("href")).isEqualTo("/summaries/retracted");
    }

    @Test
    void archivesLeadToYearsAndMonths() {
        Document page = parsed(site.archives(Samples.archives()));

        assertThat(page.select("nav.years a").eachAttr("href")).containsExactly("#year-2022", "#year-2021");
        assertThat(page.select("h2").eachText()).containsExactly("2022 4 summaries", "2021 2 summaries");
        assertThat(page.select("#year-2022, #year-2021")).hasSize(2);
        assertThat(page.select(".heading").eachText()).containsExactly("November 2022 3 summaries",
                "October 2022 1 summary", "March 2021 2 summaries");
        assertThat(page.select(".issues .teaser")).hasSize(2);
    }

    @Test
    void vocabularyIsListedWhole() {
        Document page = parsed(site.terms(Samples.topics()));

        assertThat(page.select(".terms a")).hasSize(36);
        assertThat(page.select(".terms a").first().text()).isEqualTo("Adherance 0 summaries");
        assertThat(page.select("nav [aria-current=page]").eachText()).containsExactly("Topics");
    }

    @Test
    void versionsLeadToWhatReadersSaw() {
        Document page = parsed(site.revisions(Samples.revisions()));

        assertThat(page.select(".lead a").attr("href")).isEqualTo("/summaries/first-answers");
        assertThat(page.select(".editions a").eachText()).containsExactly("Version 2", "Version 1");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/next");
    }

    @Test
    void withdrawnSummarySaysWhyAndWhen() {
        Document page = parsed(site.withdrawn(Samples.withdrawn()));

        assertThat(page.select("h1").text()).isEqualTo("Taken back");
        assertThat(page.select(".note").text())
                .isEqualTo("This summary was withdrawn on 3 February 2023. Reason: Two studies were mixed up");
        assertThat(page.select("link[rel=canonical]")).isEmpty();
    }

    @Test
    void missingPageOffersToSearchForItsWords() {
        Document page = parsed(site.problem(problem(404), "mentalizing & more"));

        assertThat(page.select("ul.onward a").eachAttr("href")).containsExactly("/search?q=mentalizing+%26+more",
                "/issues",
                "/topics", "/");
        assertThat(page.select(".lead").first().wholeText()).contains(Samples.HOSTILE);
    }

    @Test
    void unavailablePageSaysThatItPasses() {
        assertThat(parsed(site.problem(problem(503), "")).select("h1").text())
                .isEqualTo("The summaries cannot be shown at the moment");
    }

    @Test
    void wordsOfAnAddressAreItsLastPart() {
        assertThat(CatalogProblemPage.words("/summaries/mentalizing-and-psychotherapy.html"))
                .isEqualTo("mentalizing and psychotherapy");
        assertThat(CatalogProblemPage.words("/summaries/0190a0b1-1111-7222-8333-444455556666")).isEmpty();
        assertThat(CatalogProblemPage.words("/blog/")).isEmpty();
        assertThat(CatalogProblemPage.words("/" + "word-".repeat(100))).hasSizeLessThanOrEqualTo(120).endsWith("word");
    }
}
