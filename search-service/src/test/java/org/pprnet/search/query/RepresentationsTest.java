package org.pprnet.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.search.RunningSearch;

/** One search as JSON and as a page: how each is asked for, that both say the same, and what their headers say. */
class RepresentationsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";
    private static RunningSearch service;

    @BeforeAll
    static void publish() {
        service = RunningSearch.start();
        SummaryBuilder retracted = aSummary().at("retracted").titled("Empathy, taken back").citing(new Doi("10.1000/r"))
                .about("empathy").in(YearMonth.of(2021, 3));
        service.publish(retracted.published(),
                aSummary().at("hostile").titled("Empathy <script>alert(1)</script> & more").about("empathy")
                        .saying("Two lines of <b>empathy</b>.").implying("Show empathy.").ofType("survey")
                        .in(YearMonth.of(2022, 5)).published(),
                aSummary().at("attached").titled("Attachment alone").about("attachment").in(YearMonth.of(2020, 1))
                        .published(),
                aSummary().titled("What helped").saying("Cognitive-behavioural therapy helped most.")
                        .in(YearMonth.of(2018, 1)).published(),
                new SummaryEvent.ArticleFlagged(new Doi("10.1000/r"), 1,
                        List.of(new Flag(Flag.Kind.RETRACTION, null, "Made up", LocalDate.of(2023, 5, 3)))));
        for (int number = 0; number < 7; number++) {
            service.publish(aSummary().at("many-" + number).titled("Alliance number " + number)
                    .in(YearMonth.of(2019, 1)).published());
        }
        service.awaitVisible();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Document page(String address) {
        HttpResponse<String> answer = service.ask(address, "Accept", BROWSER);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body(), "https://digest.example/");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Stream<String> words(HttpResponse<?> answer, String name) {
        return answer.headers().allValues(name).stream().flatMap(value -> Arrays.stream(value.split(",")))
                .map(word -> word.strip().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        BROWSER + " | text/html;charset=utf-8",
        "text/html | text/html;charset=utf-8",
        "*/* | application/json",
        "application/json | application/json",
        "text/html;q=0.2,application/json;q=0.3 | application/json"})
    void acceptNamesTheForm(String accept, String type) {
        HttpResponse<String> answer = service.ask("/search?q=empathy", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-type")).isEqualTo(type);
        assertThat(words(answer, "vary")).containsExactlyInAnyOrder("accept", "accept-encoding");
    }

    @Test
    void whoSaysNothingGetsJsonAndWhatIsNoFormIsRefused() {
        assertThat(header(service.ask("/search?q=empathy"), "content-type")).isEqualTo("application/json");
        HttpResponse<String> picture = service.ask("/search?q=empathy", "Accept", "image/png");
        assertThat(picture.statusCode()).isEqualTo(406);
        assertThat(picture.body()).contains("application/json, text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search?q=empathy", "/search?q=alliance&limit=3",
        "/search?q=empathy&sort=newest",
        "/search?topic=empathy&topic=attachment", "/search?q=nonsensical", "/search?from=2020&to=2021-12",
        "/search?q=alliance%20OR%20empathy&type=survey"})
    void pageHasTheHitsOfJsonInTheSameOrder(String address) {
        JsonNode json = RunningSearch.json(service.ask(address));
        Document page = page(address);
        assertThat(page.select("article").eachAttr("data-id")).isEqualTo(
                json.get("items").valueStream().map(item -> item.at("/summary/id").textValue()).toList());
        assertThat(page.select("[data-total]").text()).startsWith(json.get("total").intValue() == 0
                ? "No summaries"
                : json.get("total").intValue() + " summar");
        assertThat(page.select("a[rel=next]").isEmpty()).isEqualTo(!json.has("next"));
    }

    @Test
    void pagesLeadToTheNextOneAndBackToTheFirst() {
        Document first = page("/search?q=alliance&limit=3&sort=newest");
        assertThat(first.select("article")).hasSize(3);
        Document second = page(first.select("a[rel=next]").attr("href"));
        assertThat(second.select("article").eachAttr("data-id"))
                .doesNotContainAnyElementsOf(first.select("article").eachAttr("data-id"));
        String back = second.select(".beside a:not([rel])").attr("href");
        assertThat(back).isEqualTo("/search?q=alliance&sort=newest&limit=3");
        assertThat(page(back).select("article").eachAttr("data-id"))
                .isEqualTo(first.select("article").eachAttr("data-id"));
        assertThat(second.select("link[rel=canonical]").attr("href")).endsWith(back);
    }

    @Test
    void markedPlacesAreMarkedAndNothingElseIsMarkup() {
        Document page = page("/search?q=empathy&type=survey");
        assertThat(page.select("article mark").eachText()).contains("Empathy", "empathy");
        assertThat(page.select("article script, article b")).isEmpty();
        assertThat(page.select("article h2").text()).isEqualTo("Empathy <script>alert(1)</script> & more");
        assertThat(page.select("article h2 a").attr("href")).isEqualTo("/summaries/hostile");
        assertThat(page("/search?topic=empathy&type=survey").select("article h2").html())
                .contains("Empathy &lt;script&gt;alert(1)&lt;/script&gt; &amp; more");
    }

    @Test
    void retractedArticleIsNeverShownWithoutItsNotice() {
        Document page = page("/search?q=%22taken+back%22");
        assertThat(page.select("article .notice.bad").text()).contains("was retracted", "3 May 2023", "Made up");
    }

    @Test
    void reasonIsSaidInWords() {
        JsonNode matched = RunningSearch.json(service.ask("/search?q=CBT")).at("/items/0/matched/0");
        assertThat(page("/search?q=CBT").select("article .why").text()).startsWith("Found by: CBT")
                .contains(matched.get("found").textValue(), "(synonym");
    }

    @Test
    void formHoldsWhatWasAsked() {
        Document page = page("/search?q=%22a+b%22+%3Cx%3E&topic=empathy&from=2020&to=2022-12&by=Dr.+Tasca&sort=newest");
        assertThat(page.select("#q").attr("value")).isEqualTo("\"a b\" <x>");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("empathy");
        assertThat(page.select("#from").attr("value")).isEqualTo("2020");
        assertThat(page.select("#to").attr("value")).isEqualTo("2022-12");
        assertThat(page.select("#by").attr("value")).isEqualTo("Dr. Tasca");
        assertThat(page.select("option[selected]").attr("value")).isEqualTo("newest");
        assertThat(page.title()).startsWith("“\"a b\" <x>”: No summaries");
        assertThat(page.select(".chosen a").eachText()).containsExactly("Remove the filter Topic: Empathy",
                "Remove the filter From: 2020", "Remove the filter To: 2022-12",
                "Remove the filter Summary by: Dr. Tasca", "ALL (clear) all filters");
        assertThat(page.select(".chosen a").eachAttr("href")).contains(
                "/search?q=%22a+b%22+%3Cx%3E&from=2020&to=2022-12&by=Dr.+Tasca&sort=newest",
                "/search?q=%22a+b%22+%3Cx%3E&sort=newest");
    }

    @Test
    void facetsAreCountedAndYearsLeadToThemselves() {
        Document page = page("/search?q=empathy");
        assertThat(page.select("label[for=topic-empathy] .count").text()).isEqualTo("2 summaries");
        assertThat(page.select("label[for=topic-attachment] .count").text()).isEqualTo("0 summaries");
        assertThat(page.select("#years a").eachText()).containsExactly("2022 1 summary", "2021 1 summary");
        Document year = page(page.select("#years a").first().attr("href"));
        assertThat(year.select("article")).hasSize(1);
        assertThat(year.select("#years a[aria-current=true]").attr("href")).isEqualTo("/search?q=empathy");
    }

    @Test
    void machinesAreToldOfParametersThatNobodyReadsAndPagesLeaveThemOut() {
        HttpResponse<String> json = service.ask("/search?q=empathy&utm_source=letter");
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.body()).contains("utm_source");
        Document page = page("/search?utm_source=letter&sort=relevance&limit=6&from=&q=");
        assertThat(page.html()).doesNotContain("utm_source");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/search");
        assertThat(page("/search?topic=adherence&q=x&utm_source=y").select("link[rel=canonical]").attr("href"))
                .endsWith("/search?q=x&topic=adherance");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/search?q=kept+words&topic=astrology | 422 | topic \"astrology\" is not in the vocabulary",
        "/search?q=kept+words&from=soon | 422 | from is \"soon\"",
        "/search?q=kept+words&sort=oldest | 422 | sort is \"oldest\"",
        "/search?q=kept+words&limit=0 | 422 | limit is 0",
        "/search?q=kept+words&limit=many | 400 | limit is not of the form",
        "/search?q=kept+words&cursor=damaged | 400 | is not a cursor of this list",
        "/search?q=kept+words&minPosition=999999 | 503 | What you asked stays in the form"})
    void whatCannotBeAnsweredIsAPageThatKeepsWhatWasTyped(String address, int status, String said) {
        HttpResponse<String> answer = service.ask(address, "Accept", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "content-type")).startsWith("text/html");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#q").attr("value")).isEqualTo("kept words");
        assertThat(page.select("#trouble").text()).contains(said);
        assertThat(page.select("link[rel=canonical]")).isEmpty();
        assertThat(page.select("#trouble a").eachAttr("href"))
                .isEqualTo(status == 422 ? List.of() : List.of("/search?q=kept+words"));
        assertThat(header(service.ask(address), "content-type")).isEqualTo("application/problem+json");
        if (status == 503) {
            assertThat(header(answer, "retry-after")).isNotEmpty();
        }
    }

    @Test
    void fieldThatIsWrongIsNamedAndKeepsItsText() {
        Document page = Jsoup.parse(service.ask("/search?from=soon&to=2020", "Accept", BROWSER).body());
        assertThat(page.select("[aria-invalid=true]").eachAttr("id")).containsExactly("from");
        assertThat(page.select("#from").attr("value")).isEqualTo("soon");
        assertThat(page.select("#from").attr("aria-describedby")).contains("trouble");
        assertThat(page.select("details:has(#from)").hasAttr("open")).isTrue();
    }

    @Test
    void whatIsNowhereIsAPage() {
        HttpResponse<String> answer = service.ask("/search/nowhere/at-all", "Accept", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("#trouble").text()).contains("There is nothing here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html"})
    void sameContentHasTheSameTagAndIsNotSentTwice(String form) throws IOException {
        String address = "/search?q=empathy&sort=newest";
        HttpResponse<String> plain = service.ask(address, "Accept", form);
        HttpResponse<byte[]> zipped = service.askForBytes(address, "Accept", form, "Accept-Encoding", "gzip");
        String tag = header(plain, "etag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(header(zipped, "etag")).isEqualTo(tag.replaceFirst("\"$", "-gzip\""));
        assertThat(header(zipped, "content-encoding")).isEqualTo("gzip");
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes(), "UTF-8"))
                .isEqualTo(plain.body());
        for (String known : List.of(tag, header(zipped, "etag"))) {
            HttpResponse<String> again = service.ask(address, "Accept", form, "If-None-Match", known);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        assertThat(header(plain, "cache-control")).isEqualTo("public, no-cache");
        assertThat(header(plain, "access-control-allow-origin")).isEqualTo("*");
        assertThat(header(plain, "log-position")).isNotEmpty();
        HttpResponse<String> head = service.head(address, "Accept", form);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "etag")).isEqualTo(tag);
        assertThat(header(head, "content-length")).isEqualTo(header(plain, "content-length"));
    }

    @Test
    void anotherSummaryMakesAnotherTag() {
        String address = "/search?q=%22only+later%22";
        String before = header(service.ask(address), "etag");
        service.publish(aSummary().titled("Found only later").published());
        service.awaitVisible();
        assertThat(header(service.ask(address), "etag")).isNotEqualTo(before);
    }

    @Test
    void machinesFindTheNextPageInTheHeader() {
        HttpResponse<String> answer = service.ask("/search?q=alliance&limit=2&sort=newest");
        assertThat(header(answer, "link")).contains("rel=\"next\"").contains("cursor=");
    }

    @Test
    void pageLoadsWhatBelongsToItFromThisService() {
        Document page = page("/search");
        List<String> files = Stream
                .concat(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href").stream(),
                        page.select("script").eachAttr("src").stream())
                .toList();
        assertThat(files).hasSize(4).allSatisfy(file -> {
            assertThat(file).startsWith("/search/assets/");
            assertThat(service.ask(file).statusCode()).isEqualTo(200);
        });
        assertThat(page.select("[style], style, [onclick], script:not([src])")).isEmpty();
        assertThat(header(service.ask("/search", "Accept", BROWSER), "content-security-policy"))
                .contains("default-src 'none'");
    }
}
