package org.pprnet.local.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.Json;

/**
 * A reader on the site, in a real browser, on the whole product: with a pointer, by keyboard alone, without scripts, and on
 * paper. Every page is judged by the Nu HTML checker and by axe, weighed, and kept as a picture.
 */
class SiteEndToEndTest {

    /** What a page may cost a person who was never here, with its styles and scripts. */
    private static final long MOST_BYTES = 50_000;
    private static final int PHONE_WIDTH = 320;
    private static final int PHONE_HEIGHT = 640;
    /** Two topics and a type of the sample archive that some summaries have, one of which cites an article. */
    private static final String CHOSEN = "/summaries?topic=attachment&topic=therapist-factors&type=survey";
    private static final Pattern ATTACHMENT = Pattern.compile("^Attachment \\d");
    private static final Pattern THERAPIST_FACTORS = Pattern.compile("^Therapist Factors \\d");
    private static final Pattern SURVEY = Pattern.compile("^Survey \\d");
    /** What a page shows of each summary in a list, as its elements hold it. */
    private static final String SHOWN = """
            () => {
              let month = "";
              const entries = [];
              for (const one of document.querySelectorAll("#list h2.month, #list article")) {
                const texts = (selector) => Array.from(one.querySelectorAll(selector), (part) => part.textContent).join("\\n\\n");
                if (one.matches("h2")) {
                  month = one.textContent;
                } else {
                  entries.push([month, texts("h3"), texts(".citation"), texts(":scope > .paragraph"), texts(".implications .paragraph")]);
                }
              }
              return entries;
            }""";

    /**
     * A page of the site.
     *
     * @param status with which it answers
     */
    private record Place(String name, String address, int status) {}

    private static Product product;
    private static Browser browser;
    private static Http http;
    private static final List<Place> PLACES = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        product = Product.start();
        browser = Browser.at(product.site());
        http = new Http(product, null);
        addPlaces(SiteContent.publish(product));
        if (!System.getProperty("shared", "").isEmpty()) {
            product.up(Stream
                    .concat(Stream.of("--archive"), CapturedPage.all().stream().map(page -> page.file().toString()))
                    .toArray(String[]::new)).succeeded();
        }
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
        if (product != null) {
            product.close();
        }
    }

    @AfterEach
    void nothingWentWrongInThePages() {
        assertThat(browser.faults()).isEmpty();
    }

    private static void addPlaces(Map<String, String> published) throws IOException {
        Map<String, String> live = new LinkedHashMap<>(published);
        String withdrawn = live.remove("withdrawn");
        live.put("home", "/");
        live.put("list", "/summaries");
        live.put("second-page", secondPage());
        live.put("filtered", CHOSEN);
        live.put("empty", "/summaries?topic=neuroscience-and-brain&type=survey");
        live.put("month", "/issues/2020-10");
        live.put("topic", "/topics/attachment");
        live.put("type", "/research-types/survey");
        live.put("topics", "/topics");
        live.put("types", "/research-types");
        live.put("archives", "/issues");
        live.put("cited", "/summaries/" + sample(true).getFirst().required("slug").textValue());
        live.put("uncited", "/summaries/" + sample(false).getFirst().required("slug").textValue());
        live.put("archives-then", "/issues?asOf=2021-01");
        live.put("list-then", "/summaries?asOf=2021-01");
        live.put("home-then", "/?asOf=2021-01");
        live.put("topics-then", "/topics?asOf=2021-01");
        live.forEach((name, address) -> PLACES.add(new Place(name, address, 200)));
        PLACES.add(new Place("withdrawn", withdrawn, 410));
        PLACES.add(new Place("no-summary", "/summaries/mentalizing-in-small-groups", 404));
        PLACES.add(new Place("nowhere", "/no/such/page", 404));
        PLACES.add(new Place("no-topic", "/topics/astrology", 404));
        PLACES.add(new Place("no-filter", "/summaries?topic=astrology&year=soon", 422));
    }

    private static String secondPage() throws IOException {
        return "/summaries?cursor=" + http.get("/summaries").json().required("next").textValue();
    }

    /** Summaries of the sample archive, as JSON, newest first. */
    private static List<JsonNode> sample(boolean cited) throws IOException {
        return StreamSupport.stream(http.get("/summaries?limit=100").json().required("items").spliterator(), false)
                .filter(one -> one.has("citation") == cited && one.required("issue").textValue().compareTo("2024") < 0
                        && !one.required("topics").isEmpty())
                .toList();
    }

    static List<Place> places() {
        return PLACES;
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyPageIsValidAndInNobodysWayAndLight(Place place) {
        Page page = browser.open(Browser.View.DESKTOP);
        Transfer transfer = Transfer.of(page, place.address());
        assertThat(transfer.bytes()).as(transfer.toString()).isBetween(1L, MOST_BYTES);
        assertThat(browser.mistakes(page)).as("HTML").isEmpty();
        assertNobodyIsKeptOut(page, place.name());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertNobodyIsKeptOut(page, place.name() + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        assertNobodyIsKeptOut(page, place.name() + "-phone");
        page.context().close();
    }

    private static void assertNobodyIsKeptOut(Page page, String name) {
        Browser.picture(page, "site-" + name);
        assertThat(Browser.barriers(page)).as(name).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyPageHasItsStatusAndTellsOfNoOtherThingThanItself(Place place) throws IOException {
        Page page = browser.open(Browser.View.WITHOUT_SCRIPTS);
        assertThat(page.navigate(place.address()).status()).isEqualTo(place.status());
        assertThat(page.locator("meta[name^=citation_]")).hasCount(0);
        assertThat(page.locator("h1")).hasCount(1);
        if (place.status() == 200) {
            assertHeadIsTrue(page);
        }
        for (String json : page.locator("script[type='application/ld+json']").allTextContents()) {
            assertThat(Json.mapper().readTree(json).required("@context").textValue()).isEqualTo("https://schema.org");
        }
        page.context().close();
    }

    private static void assertHeadIsTrue(Page page) {
        String canonical = page.locator("link[rel=canonical]").getAttribute("href");
        assertAnswers(page, canonical, "text/html");
        assertThat(page.locator("meta[property='og:url']")).hasAttribute("content", canonical);
        for (String property : List.of("og:title", "og:type", "og:description", "og:site_name")) {
            assertThat(page.locator("meta[property='%s']".formatted(property)).getAttribute("content")).isNotBlank();
        }
        for (Locator alternate : page.locator("link[rel=alternate]").all()) {
            assertAnswers(page, alternate.getAttribute("href"), alternate.getAttribute("type"));
        }
    }

    private static void assertAnswers(Page page, String address, String type) {
        APIResponse answer = page.request().get(address, RequestOptions.create().setHeader("Accept",
                "text/html;q=0.5, */*;q=0.4"));
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).as(address).startsWith(type);
    }

    @Test
    void citedArticleIsDescribedForReferenceManagersAndForSearchEngines() throws IOException {
        JsonNode summary = sample(true).getFirst();
        Page page = browser.open(Browser.View.DESKTOP);
        page.navigate("/summaries/" + summary.required("slug").textValue());
        assertThat(page.locator("span.Z3988")).hasCount(1);
        assertThat(page.locator("span.Z3988")).hasAttribute("title",
                Pattern.compile("ctx_ver=Z39\\.88-2004.*rft\\.atitle="));
        JsonNode linked = Json.mapper().readTree(page.locator("script[type='application/ld+json']").textContent());
        assertThat(linked.required("@type").textValue()).isEqualTo("BlogPosting");
        assertThat(linked.required("headline").textValue()).isEqualTo(summary.required("title").textValue());
        assertThat(linked.required("citation").toString()).contains(
                summary.required("citation").required("title").textValue());
        page.navigate(CHOSEN);
        assertThat(page.locator("article:has(.citation)")).hasCount(page.locator("span.Z3988").count());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readerFiltersReadsTakesTheArticleAlongAndComesBackByKeyboardAlone(boolean scripts) throws IOException {
        Page page = browser.open(scripts ? Browser.View.DESKTOP : Browser.View.WITHOUT_SCRIPTS);
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/");
        unfold(keyboard, "Topics", "Enter");
        keyboard.tabTo(choice(page, ATTACHMENT)).enter();
        assertThat(page).hasURL(product.site() + "/summaries?topic=attachment");
        keyboard.tabTo(choice(page, THERAPIST_FACTORS)).enter();
        assertThat(page).hasURL(product.site() + "/summaries?topic=attachment&topic=therapist-factors");
        unfold(keyboard, "Types of research", "Space");
        keyboard.tabTo(choice(page, SURVEY)).enter();
        assertThat(page).hasURL(product.site() + CHOSEN);
        assertAreChosen(page);

        JsonNode read = StreamSupport.stream(http.get(CHOSEN).json().required("items").spliterator(), false)
                .filter(one -> one.has("citation")).findFirst().orElseThrow();
        keyboard.tabTo(AriaRole.LINK, read.required("title").textValue()).enter();
        assertThat(page).hasURL(product.site() + "/summaries/" + read.required("slug").textValue());
        keyboard.tabTo(AriaRole.LINK, "Cited article as RIS");
        assertThat(ris(page.waitForDownload(keyboard::enter))).startsWith("TY  - JOUR")
                .contains("TI  - " + read.required("citation").required("title").textValue())
                .contains("T2  - " + read.required("citation").required("container").textValue());
        page.goBack();
        assertThat(page).hasURL(product.site() + CHOSEN);
        assertAreChosen(page);
        keyboard.tabTo(AriaRole.LINK, "Remove the filter Type of research: Survey").enter();
        assertThat(page).hasURL(product.site() + "/summaries?topic=attachment&topic=therapist-factors");
        keyboard.tabTo(AriaRole.LINK, "ALL (clear) all filters").enter();
        assertThat(page).hasURL(product.site() + "/summaries");
        page.context().close();
    }

    private static void unfold(Keyboard keyboard, String facet, String key) {
        Locator details = keyboard.page().locator("details",
                new LocatorOptions().setHas(keyboard.page().locator("summary").getByText(facet)));
        if (details.getAttribute("open") == null) {
            keyboard.tabTo(details.locator("summary"));
            keyboard.page().keyboard().press(key);
        }
        assertThat(details.locator("li a").first()).isVisible();
    }

    private static Locator choice(Page page, Pattern name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    private static void assertAreChosen(Page page) {
        assertThat(page.locator(".chosen li:not(.clear)")).hasText(new String[]{
            "Remove the filter Topic: Attachment", "Remove the filter Topic: Therapist Factors",
            "Remove the filter Type of research: Survey"});
        assertThat(page.locator("[data-total]")).hasText("4 summaries");
        assertThat(page.locator("#list article")).hasCount(4);
    }

    private static String ris(Download download) throws IOException {
        assertThat(download.suggestedFilename()).endsWith(".ris");
        return Files.readString(download.path(), StandardCharsets.UTF_8);
    }

    @Test
    void filtersChangeTheListInPlaceAndTheNumberIsAnnounced() {
        Page page = browser.open(Browser.View.DESKTOP);
        page.navigate(CHOSEN);
        page.evaluate("window.stayed = true");
        Locator chosen = choice(page, SURVEY);
        String before = page.title();
        chosen.click();

        assertThat(page).hasURL(product.site() + "/summaries?topic=attachment&topic=therapist-factors");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(Pattern.compile("^\\d+ summaries$"));
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(page.locator("[data-total]").textContent());
        assertThat(chosen).isFocused();
        assertThat(page).not().hasTitle(before);
        assertThat(page.locator("link[rel=canonical]")).hasAttribute("href",
                product.site() + "/summaries?topic=attachment&topic=therapist-factors");

        page.locator("a[rel=next][data-follow=page]").click();
        assertThat(page).hasURL(Pattern.compile("cursor="));
        assertThat(page.locator("[data-total]")).isFocused();
        page.goBack();
        page.goBack();
        assertThat(page).hasURL(product.site() + CHOSEN);
        assertAreChosen(page);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("4 summaries");
        page.goForward();
        assertThat(page.locator(".chosen li:not(.clear)")).hasCount(2);
        assertThat((Boolean) page.evaluate("window.stayed")).isTrue();
        page.context().close();
    }

    @Test
    @EnabledIfSystemProperty(named = "shared", matches = ".+", disabledReason = "no folder of captured pages is named")
    void capturedPagesStandOnTheHomePageAndItsOlderPagesWordForWordMonthForMonth() {
        List<CapturedPage.Entry> captured = CapturedPage.all().stream()
                .sorted(Comparator.comparing(CapturedPage::newest).reversed())
                .flatMap(page -> page.entries().stream()).toList();
        List<String> titles = captured.stream().map(CapturedPage.Entry::title).toList();
        List<CapturedPage.Entry> shown = all("/");

        assertThat(captured).hasSize(18);
        assertThat(shown.stream().filter(entry -> titles.contains(entry.title()))).containsExactlyElementsOf(captured);
    }

    /** What a reader sees who begins at a page, and goes on to older ones until there is none. */
    private static List<CapturedPage.Entry> all(String address) {
        Page page = browser.open(Browser.View.WITHOUT_SCRIPTS);
        List<CapturedPage.Entry> shown = new ArrayList<>();
        page.navigate(address);
        Locator older = page.locator("a[rel=next]");
        shown.addAll(shown(page));
        while (older.count() > 0) {
            older.click();
            shown.addAll(shown(page));
        }
        page.context().close();
        return shown;
    }

    @SuppressWarnings("unchecked")
    private static List<CapturedPage.Entry> shown(Page page) {
        return ((List<List<String>>) page.evaluate(SHOWN)).stream().map(texts -> new CapturedPage.Entry(texts.get(0),
                texts.get(1), texts.get(2), texts.get(3), texts.get(4))).toList();
    }

    @Test
    void longestSummaryOfTheSamplePrintsOnOneSheet() throws IOException {
        JsonNode longest = Stream.concat(sample(true).stream(), sample(false).stream())
                .max(Comparator.comparingInt(one -> one.toString().length())).orElseThrow();
        Page page = browser.open(Browser.View.DESKTOP);
        page.navigate("/summaries/" + longest.required("slug").textValue());

        assertThat(sheets(page)).isOne();
        page.navigate("/summaries");
        assertThat(sheets(page)).isGreaterThan(1);
        page.context().close();
    }

    /** Chromium writes the dictionary of each page as plain text (ISO 32000-1, 7.7.3.3). */
    private static long sheets(Page page) {
        String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
        return Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(pdf).results().count();
    }
}
