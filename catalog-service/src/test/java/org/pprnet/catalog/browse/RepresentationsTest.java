package org.pprnet.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.catalog.RunningCatalog;
import org.pprnet.events.Citation;
import org.pprnet.events.Doi;
import org.pprnet.events.Json;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;

/** One thing in all its forms: how a form is asked for, and what the headers of the answer say. */
class RepresentationsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";
    private static final String GONE = "The data were made up";
    private static final Map<String, String> TYPES = Map.of(".json", "application/json", ".html",
            "text/html;charset=utf-8", ".jsonld", "application/ld+json", ".bib", "application/x-bibtex;charset=utf-8",
            ".ris", "application/x-research-info-systems;charset=utf-8", ".csl.json",
            "application/vnd.citationstyles.csl+json");
    private static RunningCatalog catalog;

    @BeforeAll
    static void publish() {
        SummaryBuilder renamed = aSummary().in(YearMonth.of(2024, 3)).citing(new Doi("10.1000/renamed"));
        SummaryBuilder withdrawn = aSummary().at("taken-back").titled("Taken back").citing(new Doi("10.1000/gone"));
        catalog = RunningCatalog.empty().take(
                aSummary().at("cited").titled("Cited").about("empathy", "attachment").citing(new Doi("10.1000/a"))
                        .published(),
                aSummary().at("uncited").titled("Uncited").about("empathy").published(),
                renamed.at("old-name").published(), renamed.at("new-name").version(2).revised(),
                withdrawn.published(), withdrawn.withdrawn(GONE),
                new SummaryEvent.IssueAnnounced(YearMonth.of(2024, 5), 1, "This month: empathy"));
        catalog.take(IntStream.range(0, 5).mapToObj(RepresentationsTest::citingFluckiger)
                .toArray(SummaryEvent[]::new));
    }

    private static SummaryEvent citingFluckiger(int number) {
        Citation citation = new Citation("text", List.of(new Citation.Name("Lo Coco & Flückiger", "A.")), 2020, "2020",
                "Title " + number, null, null, null, null, null, null, null);
        return aSummary().at("many-" + number).in(YearMonth.of(2020, 1)).citing(citation).published();
    }

    @AfterAll
    static void stop() {
        catalog.close();
    }

    static Stream<String> forms() {
        return TYPES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void suffixNamesTheFormWhateverIsAccepted(String form) {
        for (String path : List.of("/summaries" + form, "/summaries/cited" + form)) {
            HttpResponse<String> answer = catalog.ask(path, "Accept", "image/png");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(header(answer, "content-type")).isEqualTo(TYPES.get(form));
            assertThat(words(answer, "vary")).containsExactlyInAnyOrder("accept-encoding");
            assertThat(answer.body()).contains(form.contains("s") && !form.startsWith(".j") || form.equals(".bib")
                    ? "On repair"
                    : "Cited");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void acceptNamesTheFormWhereTheAddressDoesNot(String form) {
        for (String path : List.of("/summaries", "/summaries/cited")) {
            HttpResponse<String> answer = catalog.ask(path, "Accept", TYPES.get(form).replaceAll(";.*", ""));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(header(answer, "content-type")).isEqualTo(TYPES.get(form));
            assertThat(words(answer, "vary")).containsExactlyInAnyOrder("accept", "accept-encoding");
            assertThat(answer.body()).isEqualTo(catalog.ask(path + form).body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/summaries", "/summaries/cited", "/summaries/cited/revisions", "/issues",
        "/issues/2024-05", "/topics", "/topics/empathy", "/research-types", "/research-types/survey"})
    void browsersGetAPage(String path) {
        HttpResponse<String> answer = catalog.ask(path, "Accept", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-type")).isEqualTo("text/html;charset=utf-8");
        assertThat(words(answer, "vary")).containsExactlyInAnyOrder("accept", "accept-encoding");
        assertThat(answer.body().strip()).startsWith("<!DOCTYPE html>").endsWith("</html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/summaries", "/summaries/cited", "/summaries/cited/revisions", "/issues",
        "/issues/2024-05",
        "/topics", "/topics/empathy", "/research-types", "/research-types/survey"})
    void whoSaysNothingGetsJsonAndSuffixesWorkEverywhere(String path) {
        assertThat(header(catalog.ask(path), "content-type")).isEqualTo("application/json");
        assertThat(header(catalog.ask(path, "Accept", "*/*"), "content-type")).isEqualTo("application/json");
        assertThat(header(catalog.ask(path, "Accept", "text/html;q=0.2,application/json;q=0.3"), "content-type"))
                .isEqualTo("application/json");
        assertThat(header(catalog.ask(path + ".json", "Accept", BROWSER), "content-type"))
                .isEqualTo("application/json");
        assertThat(header(catalog.ask(path + ".html"), "content-type")).isEqualTo("text/html;charset=utf-8");
        assertThat(catalog.ask(path, "Accept", "image/png").statusCode()).isEqualTo(406);
        for (String suffix : List.of(".pdf", ".", ".JSON", ".json.json", ".csl")) {
            assertThat(catalog.ask(path + suffix).statusCode()).as(suffix).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/summaries/cited/revisions", "/issues", "/issues/2024-05", "/topics", "/topics/empathy",
        "/research-types", "/research-types/survey"})
    void formsThatAThingHasNotAreNotFoundAndNotAcceptable(String path) {
        assertThat(catalog.ask(path + ".bib").statusCode()).isEqualTo(404);
        assertThat(catalog.ask(path, "Accept", "application/x-bibtex").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/summaries/old-name                 | /summaries/new-name",
        "/summaries/old-name.bib             | /summaries/new-name.bib",
        "/summaries/old-name.csl.json?asOf=2024-05&minPosition=1 | /summaries/new-name.csl.json?asOf=2024-05&minPosition=1",
        "/summaries/old-name.html?utm_source=x%20y | /summaries/new-name.html?utm_source=x%20y",
        "/summaries/old-name/revisions       | /summaries/new-name/revisions",
        "/summaries/old-name/revisions.json?limit=1 | /summaries/new-name/revisions.json?limit=1",
        "/summaries/old-name/revisions.html  | /summaries/new-name/revisions.html",
        "/topics/adherence.json?type=survey  | /topics/adherance.json?type=survey",
        "/topics/adherence.html              | /topics/adherance.html"})
    void otherNamesLeadToTheSameFormUnderTheNameOfNow(String from, String to) {
        HttpResponse<String> answer = catalog.ask(from);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "location")).isEqualTo(to);
        assertThat(header(answer, "cache-control")).isEqualTo("public, no-cache");
        assertThat(catalog.ask(to).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {".json", ".jsonld", ".bib", ".ris", ".csl.json"})
    void machinesAreToldOfParametersThatNobodyReads(String form) {
        for (String path : List.of("/summaries", "/summaries/cited")) {
            HttpResponse<String> answer = catalog.ask(path + form + "?utm_source=letter");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("utm_source");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/summaries", "/summaries/cited", "/summaries/cited/revisions", "/issues",
        "/issues/2024-05", "/topics", "/topics/empathy", "/research-types"})
    void pagesIgnoreParametersThatNobodyReadsAndLeaveThemOutOfTheirAddress(String path) {
        HttpResponse<String> answer = catalog.ask(path + "?utm_source=letter", "Accept", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("utm_source").contains("rel=\"canonical\"");
    }

    @Test
    void versionsAreNotOfATimeAndTheirPageIgnoresOneThatIsAskedFor() {
        assertThat(catalog.ask("/summaries/cited/revisions?asOf=nonsense", "Accept", BROWSER).statusCode())
                .isEqualTo(200);
        assertThat(catalog.ask("/summaries/cited/revisions?asOf=2024-05").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/summaries?topic=nonsense", "/summaries?limit=0", "/summaries?asOf=nonsense",
        "/?limit=101",
        "/topics?type=nonsense", "/issues?asOf=2999-01", "/?topic=nonsense"})
    void brokenParametersOfAPageAreAPage(String path) {
        HttpResponse<String> answer = catalog.ask(path, "Accept", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(header(answer, "content-type")).startsWith("text/html");
        assertThat(words(answer, "vary")).contains("accept");
        assertThat(header(catalog.ask(path.replaceFirst("^/\\?", "/summaries?")), "content-type"))
                .isEqualTo("application/problem+json");
    }

    @Test
    void whatIsNotThereIsAPageForBrowsersAndAProblemForOthers() {
        for (String path : List.of("/summaries/never-was", "/issues/1999-01", "/topics/nonsense", "/nowhere")) {
            HttpResponse<String> page = catalog.ask(path, "Accept", BROWSER);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(header(page, "content-type")).startsWith("text/html");
            assertThat(catalog.ask(path).statusCode()).isEqualTo(404);
            assertThat(header(catalog.ask(path), "content-type")).isEqualTo("application/problem+json");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void withdrawnSummaryIsGoneInEveryForm(String form) throws JsonProcessingException {
        HttpResponse<String> named = catalog.ask("/summaries/taken-back" + form);
        HttpResponse<String> accepted = catalog.ask("/summaries/taken-back", "Accept",
                TYPES.get(form).replaceAll(";.*", ""));
        for (HttpResponse<String> answer : List.of(named, accepted)) {
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(answer.body()).contains(GONE, "Taken back").doesNotContain("Forty therapists", "On repair");
            if (form.equals(".html")) {
                assertThat(header(answer, "content-type").replace(" ", "")).isEqualTo("text/html;charset=utf-8");
            } else {
                assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
                JsonNode problem = Json.mapper().readTree(answer.body());
                assertThat(problem.get("status").asInt()).isEqualTo(410);
                assertThat(problem.at("/summary/title").asText()).isEqualTo("Taken back");
            }
            assertThat(header(answer, "log-position")).isEqualTo("12");
            assertThat(header(answer, "access-control-allow-origin")).isEqualTo("*");
        }
        assertThat(words(accepted, "vary")).contains("accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {".bib", ".ris", ".csl.json"})
    void citedArticleOfASummaryThatCitesNoneIsNotFound(String form) {
        assertThat(catalog.ask("/summaries/uncited" + form).statusCode()).isEqualTo(404);
        assertThat(catalog.ask("/summaries" + form).statusCode()).isEqualTo(200);
    }

    static Stream<String> readable() {
        return Stream.concat(forms().flatMap(form -> Stream.of("/summaries" + form, "/summaries/cited" + form)),
                Stream.of("/issues.json", "/issues.html", "/issues/2024-05.json", "/issues/2024-05.html",
                        "/topics.json", "/topics.html", "/topics/empathy.json", "/topics/empathy.html",
                        "/summaries/new-name/revisions.json", "/summaries/new-name/revisions.html", "/",
                        "/summaries?asOf=2024-06"));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void whoHasItAlreadyIsToldSoInEitherCoding(String path) throws IOException {
        String accept = path.equals("/") ? "text/html" : "*/*";
        HttpResponse<byte[]> plain = catalog.send("GET", path, BodyHandlers.ofByteArray(), "Accept", accept);
        HttpResponse<byte[]> small = catalog.send("GET", path, BodyHandlers.ofByteArray(), "Accept", accept,
                "Accept-Encoding", "gzip");
        String tag = header(plain, "etag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(header(small, "etag")).isEqualTo(tag.replaceAll("\"$", "-gzip\""));
        assertThat(header(small, "content-encoding")).isEqualTo("gzip");
        assertThat(unzipped(small.body())).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        for (String known : List.of(tag, header(small, "etag"), "W/" + tag, "\"other\", " + tag, "*")) {
            for (String coding : List.of("identity", "gzip")) {
                HttpResponse<byte[]> answer = catalog.send("GET", path, BodyHandlers.ofByteArray(), "Accept", accept,
                        "If-None-Match", known, "Accept-Encoding", coding);
                assertThat(answer.statusCode()).as(known).isEqualTo(304);
                assertThat(answer.body()).isEmpty();
                assertThat(header(answer, "etag")).isEqualTo(header(coding.equals("gzip") ? small : plain, "etag"));
                assertThat(words(answer, "vary")).isEqualTo(words(plain, "vary"));
                assertThat(header(answer, "cache-control")).isEqualTo(header(plain, "cache-control"));
                assertThat(header(answer, "log-position")).isEqualTo("12");
            }
        }
        assertThat(catalog.send("GET", path, BodyHandlers.ofByteArray(), "Accept", accept, "If-None-Match",
                "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void headHasTheHeadersOfGetAndNoBody(String path) {
        for (String coding : List.of("identity", "gzip")) {
            String accept = path.equals("/") ? "text/html" : "*/*";
            HttpResponse<byte[]> get = catalog.send("GET", path, BodyHandlers.ofByteArray(), "Accept", accept,
                    "Accept-Encoding", coding);
            HttpResponse<byte[]> head = catalog.send("HEAD", path, BodyHandlers.ofByteArray(), "Accept", accept,
                    "Accept-Encoding", coding);
            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(head.body()).isEmpty();
            assertThat(comparable(head)).isEqualTo(comparable(get)).containsKeys("content-length", "etag",
                    "last-modified", "log-position", "access-control-allow-origin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/summaries/taken-back", "/summaries/taken-back.html", "/summaries/never-was",
        "/summaries?topic=nonsense"})
    void headOfWhatFailsIsLikeGetToo(String path) {
        HttpResponse<byte[]> get = catalog.send("GET", path, BodyHandlers.ofByteArray());
        HttpResponse<byte[]> head = catalog.send("HEAD", path, BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(comparable(head)).isEqualTo(comparable(get));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void scriptsOfOtherSitesMayReadAndEveryAnswerNamesItsPosition(String path) {
        HttpResponse<String> answer = catalog.ask(path + (path.contains("?") ? "&" : "?") + "minPosition=12", "Origin",
                "https://elsewhere.example", "Accept", path.equals("/") ? "text/html" : "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "access-control-allow-origin")).isEqualTo("*");
        assertThat(header(answer, "access-control-expose-headers")).contains("ETag", "Log-Position", "Link");
        assertThat(header(answer, "log-position")).isEqualTo("12");
    }

    @Test
    void positionThatIsNotReachedInTimeIsNotPretended() {
        for (String path : List.of("/summaries", "/summaries.bib", "/summaries/cited.html", "/topics")) {
            assertThat(catalog.ask(path + "?minPosition=5000").statusCode()).isEqualTo(503);
            assertThat(catalog.ask(path + "?minPosition=x").statusCode()).isEqualTo(400);
        }
        assertThat(header(catalog.ask("/summaries?minPosition=13", "Accept", BROWSER), "content-type"))
                .startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/summaries.json", "/summaries.html", "/summaries.jsonld", "/summaries.bib",
        "/summaries.ris",
        "/summaries.csl.json", "/issues.json", "/issues/2020-01.json", "/issues/2020-01.html",
        "/summaries.bib?author=Lo+Coco+%26+Fl%C3%BCckiger&year=2020&year=2019&match=any",
        "/summaries.json?month=2020-01&asOf=2024-06", "/"})
    void linkLeadsThroughTheWholeListInEveryForm(String path) {
        List<String> pages = new ArrayList<>();
        String next = path + (path.contains("?") ? "&" : "?") + "limit=2";
        while (next != null) {
            HttpResponse<String> answer = catalog.ask(next, "Accept", path.equals("/") ? "text/html" : "*/*");
            assertThat(answer.statusCode()).as(next).isEqualTo(200);
            pages.add(answer.body());
            next = next(answer);
            assertThat(pages).hasSizeLessThan(10);
        }
        assertThat(pages).doesNotHaveDuplicates();
        if (path.contains("month=2020-01") || path.contains("author") || path.contains("2020-01")) {
            assertThat(pages).hasSize(3);
        }
    }

    private static String next(HttpResponse<?> answer) {
        Matcher link = Pattern.compile("<([^>]+)>; rel=\"next\"")
                .matcher(answer.headers().firstValue("link").orElse(""));
        return link.find() ? URI.create(link.group(1)).toString() : null;
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, List<String>> comparable(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "connection"));
        return headers;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static List<String> words(HttpResponse<?> answer, String name) {
        return answer.headers().allValues(name).stream().flatMap(value -> Stream.of(value.split(",")))
                .map(word -> word.strip().toLowerCase(Locale.ROOT)).toList();
    }
}
