package org.pprnet.local.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader who looks for something, in a real browser, on the whole product: while typing, by keyboard alone, without
 * scripts, there and back. Every state of the page is judged by the Nu HTML checker and by axe, weighed, and kept as a
 * picture.
 */
class SearchEndToEndTest {

    /** What a page may cost a person who was never here, with its styles and scripts. */
    private static final long MOST_BYTES = 50_000;
    private static final int PHONE_WIDTH = 320;
    private static final int PHONE_HEIGHT = 640;
    private static final String SUGGESTIONS = """
            {"items": [{"text": "Attachment", "kind": "topic", "url": "/topics/attachment"},
                       {"text": "attachment style", "kind": "term", "url": "/search?q=attachment+style"},
                       {"text": "<b>Attachment</b> and groups", "kind": "title", "url": "https://elsewhere.example/"}]}""";

    /**
     * A state of the page.
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
        SiteContent.publish(product);
        Embedded.awaitAll(product);
        addPlaces();
    }

    private static void addPlaces() throws IOException {
        PLACES.add(new Place("plain", "/search", 200));
        PLACES.add(new Place("words", "/search?q=alliance+outcome", 200));
        PLACES.add(new Place("filtered",
                "/search?q=therapist&topic=attachment&topic=therapist-factors&from=2013&to=2024", 200));
        PLACES.add(new Place("ordered", "/search?q=therapy&type=meta-analysis&sort=newest&by=Dr.+Tasca", 200));
        PLACES.add(new Place("second-page", "/search?q=therapy&sort=newest&cursor="
                + http.get("/search?q=therapy&sort=newest").json().required("next").textValue(), 200));
        PLACES.add(new Place("retracted", "/search?q=%22summary+with+a+notice%22", 200));
        PLACES.add(new Place("nothing", "/search?q=hippopotamus&topic=attachment", 200));
        PLACES.add(new Place("too-long", "/search?q=" + "alliance+".repeat(1_300), 200));
        PLACES.add(new Place("no-topic", "/search?q=alliance&topic=astrology&from=soon", 422));
        PLACES.add(new Place("no-month", "/search?q=alliance&from=soon", 422));
        PLACES.add(new Place("damaged", "/search?q=alliance&cursor=damaged", 400));
        PLACES.add(new Place("not-yet", "/search?q=alliance&minPosition=99999999", 503));
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
        assertThat(browser.faults().stream().filter(fault -> !fault.contains("status of 503"))).isEmpty();
    }

    static List<Place> places() {
        return PLACES;
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyStateIsValidAndInNobodysWayAndLight(Place place) {
        Page page = browser.open(Browser.View.DESKTOP);
        Transfer transfer = Transfer.of(page, place.address());
        assertThat(transfer.bytes()).as(transfer.toString()).isBetween(1L, MOST_BYTES);
        assertThat(browser.mistakes(page)).as("HTML").isEmpty();
        assertNobodyIsKeptOut(page, place.name());
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
        assertNobodyIsKeptOut(page, place.name() + "-unfolded");
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        assertNobodyIsKeptOut(page, place.name() + "-unfolded-phone");
        page.reload();
        assertNobodyIsKeptOut(page, place.name() + "-phone");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertNobodyIsKeptOut(page, place.name() + "-phone-dark");
        page.setViewportSize(1280, 900);
        assertNobodyIsKeptOut(page, place.name() + "-dark");
        page.context().close();
    }

    private static void assertNobodyIsKeptOut(Page page, String name) {
        Browser.picture(page, "search-" + name);
        assertThat(Browser.barriers(page)).as(name).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyStateHasItsStatusAndTheHitsOfJson(Place place) throws IOException {
        Page page = browser.open(Browser.View.WITHOUT_SCRIPTS);
        assertThat(page.navigate(place.address()).status()).isEqualTo(place.status());
        assertThat(page.locator("h1")).hasCount(1);
        Http.Answer json = http.get(place.address());
        assertThat(json.status()).isEqualTo(place.status());
        if (place.status() == 200) {
            assertThat(shown(page)).isEqualTo(json.json().required("items").valueStream()
                    .map(item -> item.required("summary").required("id").textValue()).toList());
            assertThat(page.request().get(page.locator("link[rel=canonical]").getAttribute("href")).status())
                    .isEqualTo(200);
        } else {
            assertThat(page.locator("#q")).hasValue("alliance");
        }
        page.context().close();
    }

    private static List<String> shown(Page page) {
        return page.locator("#results article").all().stream().map(hit -> hit.getAttribute("data-id")).toList();
    }

    private static String total(String address) throws IOException {
        int total = http.get(address).json().required("total").intValue();
        String suffix = total > 1 && address.contains("sort=newest") ? ", the newest first" : "";
        return (total == 0 ? "No summaries" : total == 1 ? "1 summary" : total + " summaries") + suffix;
    }

    private static Locator field(Page page) {
        return page.locator("#q");
    }

    private static void assertShows(Page page, String address) throws IOException {
        assertThat(page).hasURL(product.site() + address);
        assertThat(page.locator("[data-total]")).hasText(Pattern.compile("^" + total(address)));
        List<String> expected = http.get(address).json().required("items").valueStream()
                .map(item -> item.required("summary").required("id").textValue()).toList();
        assertThat(page.locator("#results article")).hasCount(expected.size());
        assertThat(shown(page)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readerSearchesFiltersReadsAndComesBackByKeyboardAlone(boolean scripts) throws IOException {
        Page page = browser.open(scripts ? Browser.View.DESKTOP : Browser.View.WITHOUT_SCRIPTS);
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/");
        keyboard.tabTo(AriaRole.LINK, "Search").enter();
        assertThat(page).hasURL(product.site() + "/search");
        keyboard.tabTo(field(page));
        page.keyboard().type("attachment");
        keyboard.enter();
        assertThat(page).hasURL(Pattern.compile("/search\\?q=attachment(&.*)?$"));
        assertThat(page).hasTitle("“attachment”: %s · PPRNet digest".formatted(total("/search?q=attachment")));

        keyboard.tabTo(page.locator("summary").getByText("Topics")).enter();
        keyboard.tabTo(page.getByRole(AriaRole.CHECKBOX,
                new GetByRoleOptions().setName(Pattern.compile("^Attachment \\d"))));
        page.keyboard().press("Space");
        if (!scripts) {
            keyboard.enter();
        }
        String filtered = "/search?q=attachment&topic=attachment";
        assertThat(page).hasURL(Pattern.compile("/search\\?q=attachment&topic=attachment(&.*)?$"));
        assertThat(page.locator("[data-total]")).hasText(total(filtered));
        String address = page.url();

        JsonNode first = http.get(filtered).json().required("items").get(0).required("summary");
        keyboard.tabTo(AriaRole.LINK, first.required("title").textValue()).enter();
        assertThat(page).hasURL(product.site() + "/summaries/" + first.required("slug").textValue());
        page.goBack();
        assertThat(page).hasURL(address);
        assertThat(page.locator("[data-total]")).hasText(total(filtered));
        keyboard.tabTo(AriaRole.LINK, "Remove the filter Topic: Attachment").enter();
        assertThat(page).hasURL(product.site() + "/search?q=attachment");
        assertThat(page.locator("#topic-attachment")).not().isChecked();
        page.context().close();
    }

    @Test
    void resultsFollowWhatIsTypedAndAStepBackLeadsToWhatWasAskedBefore() throws IOException {
        Page page = browser.open(Browser.View.DESKTOP);
        page.navigate("/search?q=attachment");
        page.evaluate("window.stayed = true");
        int steps = ((Number) page.evaluate("history.length")).intValue();

        field(page).fill("");
        field(page).pressSequentially("group therapy");
        assertShows(page, "/search?q=group+therapy");
        assertThat(field(page)).isFocused();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(total("/search?q=group+therapy"));
        assertThat(page).hasTitle(Pattern.compile("^“group therapy”"));
        assertThat(page.locator("link[rel=canonical]")).hasAttribute("href",
                product.site() + "/search?q=group+therapy");
        assertThat(((Number) page.evaluate("history.length")).intValue()).isEqualTo(steps);

        field(page).press("Enter");
        field(page).press("End");
        field(page).pressSequentially(" -anxiety");
        assertShows(page, "/search?q=group+therapy+-anxiety");
        field(page).press("Enter");
        page.waitForFunction("before => history.length === before + 2", steps);
        page.goBack();
        assertShows(page, "/search?q=group+therapy");
        assertThat(field(page)).hasValue("group therapy");
        page.goBack();
        assertShows(page, "/search?q=attachment");
        assertThat(field(page)).hasValue("attachment");
        page.goForward();
        assertShows(page, "/search?q=group+therapy");
        assertThat((Boolean) page.evaluate("window.stayed")).isTrue();
        page.context().close();
    }

    @Test
    void answerThatComesTooLateIsDropped() throws IOException {
        Page page = browser.open(Browser.View.DESKTOP);
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile("/search\\?q=attach$"), held::add);
        page.navigate("/search");
        field(page).pressSequentially("attach");
        page.waitForCondition(() -> !held.isEmpty());
        field(page).fill("alliance");
        assertShows(page, "/search?q=alliance");
        held.forEach(Route::resume);
        field(page).fill("alliances");
        assertShows(page, "/search?q=alliances");
        page.context().close();
    }

    @Test
    void filtersAndPagesChangeInPlaceAndTheNumberIsAnnounced() throws IOException {
        Page page = browser.open(Browser.View.DESKTOP);
        page.navigate("/search?q=therapy");
        page.evaluate("window.stayed = true");
        page.locator("summary").getByText("Topics").click();
        Locator box = page.locator("#topic-therapist-factors");
        box.check();
        assertShows(page, "/search?q=therapy&topic=therapist-factors");
        assertThat(box).isFocused();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(total("/search?q=therapy&topic=therapist-factors"));
        page.locator("summary").getByText("Time").click();
        page.locator("#years a").first().click();
        assertThat(page.locator("#years a").first()).isFocused();
        assertThat(page).hasURL(Pattern.compile("from=\\d{4}&to=\\d{4}"));
        assertThat(page.locator("#from")).not().hasValue("");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("ALL (clear) all filters")).click();
        assertShows(page, "/search?q=therapy");
        assertThat(page.locator("[data-total]")).isFocused();
        assertThat(box).not().isChecked();
        page.locator("#results a[rel=next]").click();
        assertThat(page).hasURL(Pattern.compile("cursor="));
        assertThat(page.locator("[data-total]")).isFocused();
        page.goBack();
        assertShows(page, "/search?q=therapy");
        assertThat((Boolean) page.evaluate("window.stayed")).isTrue();
        page.context().close();
    }

    @Test
    void whatCannotBeAnsweredIsSaidInPlace() {
        Page page = browser.open(Browser.View.DESKTOP);
        page.navigate("/search?q=alliance");
        page.locator("summary").getByText("Time").click();
        page.locator("#from").fill("soon");
        page.locator("#from").press("Enter");
        assertThat(page.locator("#trouble")).containsText("from is \"soon\"");
        assertThat(page.locator("#from")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#from")).isFocused();
        assertThat(field(page)).hasValue("alliance");
        assertThat(page.getByRole(AriaRole.STATUS)).not().isEmpty();
        page.locator("#from").fill("2013");
        page.locator("#from").press("Enter");
        assertThat(page.locator("[data-total]")).hasText(Pattern.compile("summar"));
        assertThat(page.locator("[aria-invalid]")).hasCount(0);
        page.context().close();
    }

    @Test
    void suggestionsAreChosenByKeyboardAndLeadNowhereElse() throws IOException {
        Page page = browser.open(Browser.View.DESKTOP);
        page.route("**/search/suggest?q=*", route -> route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(SUGGESTIONS)));
        page.navigate("/search");
        field(page).pressSequentially("atta");
        Locator combobox = page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Words, names"));
        Locator options = page.getByRole(AriaRole.LISTBOX, new GetByRoleOptions().setName("Suggestions"))
                .getByRole(AriaRole.OPTION);
        assertThat(options).hasText(new String[]{"Attachment Topic", "attachment style",
            "<b>Attachment</b> and groups Summary"});
        assertThat(combobox).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("[data-total]")).hasText(Pattern.compile("^" + total("/search?q=atta")));
        Browser.picture(page, "search-suggestions");
        assertThat(Browser.barriers(page)).isEmpty();

        combobox.press("ArrowDown");
        assertThat(options.first()).hasAttribute("aria-selected", "true");
        assertThat(combobox).hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
        combobox.press("ArrowUp");
        combobox.press("ArrowUp");
        assertThat(options.last()).hasAttribute("aria-selected", "true");
        assertThat(combobox).isFocused();
        combobox.press("Escape");
        assertThat(options).hasCount(0);
        assertThat(combobox).hasAttribute("aria-expanded", "false");
        assertThat(combobox).hasValue("atta");

        combobox.press("End");
        combobox.pressSequentially("c");
        assertThat(options).hasCount(3);
        combobox.press("ArrowDown");
        combobox.press("ArrowDown");
        combobox.press("Enter");
        assertShows(page, "/search?q=attachment+style");
        assertThat(combobox).hasValue("attachment style");
        combobox.fill("attachments");
        options.first().click();
        assertThat(page).hasURL(product.site() + "/topics/attachment");
        page.context().close();
    }
}
