package org.pprnet.local.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An author at the desk, in a real browser, on the whole product. Every page is judged by the Nu HTML checker and by axe, and
 * kept as a picture.
 */
class DeskEndToEndTest {

    private static final int DESKTOP_WIDTH = 1280;
    private static final int DESKTOP_HEIGHT = 900;
    private static final int PHONE_WIDTH = 320;
    private static final int PHONE_HEIGHT = 640;
    private static final double UNTIL_LIVE_IN_MILLISECONDS = 30_000;

    private static Product product;
    private static Browser browser;

    @BeforeAll
    static void start() {
        product = Product.start();
        browser = Browser.at(product.site());
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

    @Test
    void linkOfTheOperatorOpensTheDeskOnce() {
        String link = link("author", "Dr. Okafor");
        Page page = browser.open(Browser.View.DESKTOP);
        page.navigate("/desk/new");
        check(page, "not-signed-in");
        page.navigate(link);
        check(page, "sign-in");
        press(page, "Sign in as Dr. Okafor");
        assertThat(page).hasURL(product.site() + "/desk");
        check(page, "empty-desk");

        Page other = browser.open(Browser.View.DESKTOP);
        other.navigate(link);
        assertThat(other.getByRole(AriaRole.HEADING).first()).isVisible();
        check(other, "link-used");
        page.navigate("/desk/sign-out");
        check(page, "sign-out");
        press(page, "Sign out");
        page.navigate("/desk");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("not signed in");
    }

    @Test
    void summaryIsWrittenLookedAtAndPublishedAndTheReceiptFillsInByItself() {
        Page page = desk(Browser.View.DESKTOP, "Dr. Writer");
        page.navigate("/desk/new");
        check(page, "new");
        save(page);
        page.locator("#title").fill("Empathy in rural clinics");
        page.locator("#summary").fill("It helped (a lot. The mean age was 41 (SD = 12/4).\n\nA second paragraph.");
        page.locator("#practiceImplications").fill("Listen first.");
        page.locator("#citation")
                .fill("Okafor, A. (2021). Empathy. Psychotherapy, 58, 1-2. https://doi.org/10.1037/pst0000999");
        page.locator(".advice a[data-place='(']").click();
        assertThat(page.evaluate("document.activeElement.value.slice(document.activeElement.selectionStart, "
                + "document.activeElement.selectionEnd)")).isEqualTo("(");
        page.locator("input[name=topics][value=empathy]").first().check();
        check(page, "writing");
        press(page, "Preview");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Empathy in rural clinics");
        check(page, "preview");
        press(page, "Back to writing");
        assertThat(page.locator("#title")).hasValue("Empathy in rural clinics");
        press(page, "Save and publish…");
        check(page, "publish");
        press(page, "Publish");
        for (String place : List.of("Catalog", "Search", "Feed")) {
            assertThat(page.locator("[data-receipt]")).containsText(Pattern.compile(place, Pattern.CASE_INSENSITIVE));
        }
        assertThat(page.locator("[data-receipt] .there")).hasCount(3, new LocatorAssertions.HasCountOptions()
                .setTimeout(UNTIL_LIVE_IN_MILLISECONDS));
        check(page, "published");
    }

    @Test
    void formThatBreaksARuleSaysWhichBesideTheField() {
        Page page = desk(Browser.View.DESKTOP, "Dr. Hasty");
        page.navigate("/desk/new");
        page.locator("#title").fill("x".repeat(1_001));
        page.locator("#summary").fill("Text.");
        save(page);
        assertThat(page.locator("#title-error")).containsText("1001 characters");
        check(page, "refused");
    }

    @Test
    void revisionIsComparedScheduledTakenOffAndTheSummaryWithdrawn() {
        Page page = desk(Browser.View.DESKTOP, "Dr. Second Thoughts");
        String address = written(page, "Sleep and sessions");
        publish(page, address);
        page.navigate(address + "/edit");
        page.locator("#summary").fill("What was found then. And more.");
        save(page);
        page.navigate(address + "/difference");
        assertThat(page.locator("ins").last()).containsText("more");
        check(page, "difference");
        page.navigate(address + "/publish");
        page.getByLabel("At this time:").check();
        page.locator("#at").fill("2999-01-01T09:00");
        press(page, "Publish");
        check(page, "scheduled");
        page.getByRole(AriaRole.LINK, named("Take off the schedule…")).click();
        check(page, "unschedule");
        press(page, "Take it off the schedule");
        page.getByRole(AriaRole.LINK, named("Withdraw…")).click();
        check(page, "withdraw");
        page.locator("#reason").fill("The article was retracted.");
        press(page, "Withdraw it for good");
        assertThat(page.locator(".tag.withdrawn").first()).isVisible();
        check(page, "withdrawn");
        page.navigate("/desk?state=withdrawn");
        assertThat(page.getByRole(AriaRole.LINK, named("Sleep and sessions"))).isVisible();
        check(page, "list");
    }

    @Test
    void draftIsDiscardedAfterAQuestion() {
        Page page = desk(Browser.View.DESKTOP, "Dr. Doubt");
        String address = written(page, "Not worth it");
        page.navigate(address + "/discard");
        check(page, "discard");
        press(page, "Discard it for good");
        assertThat(page.getByText("The draft was discarded.")).isVisible();
    }

    @Test
    void whatWasTypedAndNotSavedIsOfferedAgain() {
        Page page = desk(Browser.View.DESKTOP, "Dr. Crash");
        String address = written(page, "A long day");
        page.navigate(address + "/edit");
        page.locator("#summary").fill("Typed, and then the browser was gone.");
        page.onDialog(dialog -> dialog.accept());
        Awaitility.await().until(() -> (Boolean) page.evaluate("localStorage.length > 0"));
        page.reload();
        assertThat(page.locator("#summary")).hasValue("What was found.");
        check(page, "unsaved");
        page.getByRole(AriaRole.BUTTON, named("Restore it")).click();
        assertThat(page.locator("#summary")).hasValue("Typed, and then the browser was gone.");
        save(page);
        page.navigate(address + "/edit");
        assertThat(page.locator("#summary")).hasValue("Typed, and then the browser was gone.");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Restore it"))).hasCount(0);
    }

    @Test
    void secondWindowIsToldAndNothingIsOverwrittenUnawares() {
        Page first = desk(Browser.View.DESKTOP, "Dr. Two Windows");
        String address = written(first, "Twice open");
        first.navigate(address + "/edit");
        Page second = browser.another(first);
        second.navigate(address + "/edit");
        assertThat(first.locator("[data-told]")).isVisible();
        second.locator("#summary").fill("From the second window.");
        save(second);
        first.locator("#summary").fill("From the first window.");
        save(first);
        assertThat(first.locator("#summary")).hasValue("From the first window.");
        assertThat(first.locator("del").first()).isVisible();
        check(first, "overtaken");
    }

    @Test
    void sessionThatEndedWhileSomebodyWroteLosesNothing() {
        Page page = desk(Browser.View.DESKTOP, "Dr. Slow");
        page.navigate("/desk/new");
        page.locator("#title").fill("Written for hours");
        page.locator("#summary").fill("All of it <b>verbatim</b>.");
        page.context().clearCookies();
        save(page);
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("You are not signed in");
        check(page, "session-ended");
        Page other = browser.another(page);
        signIn(other, "author", "Dr. Slow");
        press(page, "Send again");
        assertThat(page.locator("#title")).hasValue("Written for hours");
        assertThat(page.locator("#summary")).hasValue("All of it <b>verbatim</b>.");
    }

    @Test
    void pageOfTheBlogIsImportedAndFiledByKeyboard() {
        Page page = browser.open(Browser.View.DESKTOP);
        signIn(page, "admin", "Dr. Archive");
        page.navigate("/desk/imports");
        check(page, "imports");
        page.locator("#file").setInputFiles(new FilePayload("page.txt", "text/plain",
                ArchivePageText.about("listening").text().getBytes(StandardCharsets.UTF_8)));
        press(page, "Import");
        assertThat(page.getByRole(AriaRole.LINK, named("File what was imported"))).isVisible();
        check(page, "import");
        page.getByRole(AriaRole.LINK, named("File what was imported")).click();
        check(page, "filing");
        page.keyboard().press("e");
        page.keyboard().type("mpathy");
        page.keyboard().press("Enter");
        page.locator("#find").fill("");
        page.locator("#find").fill("survey");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator(".note.good")).containsText("listening");
        check(page, "filed");
    }

    @Test
    void editorAnnouncesAnIssue() {
        Page page = browser.open(Browser.View.DESKTOP);
        signIn(page, "editor", "Dr. Editor");
        page.navigate("/desk/issues");
        page.locator("#month").fill("2019-04");
        page.locator("#teaser").fill("This month: listening.");
        press(page, "Announce");
        assertThat(page.locator(".note.good")).containsText("April 2019");
        check(page, "issues");
    }

    @Test
    void everythingWorksWithoutScripts() {
        Page page = desk(Browser.View.WITHOUT_SCRIPTS, "Dr. Plain");
        String address = written(page, "Plainly written");
        press(page, "Preview");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Plainly written");
        press(page, "Back to writing");
        assertThat(page.locator("#summary")).hasValue("What was found.");
        publish(page, address);
        Browser.picture(page, "published-without-scripts");
        page.navigate(address + "/withdraw");
        page.locator("#reason").fill("On purpose.");
        press(page, "Withdraw it for good");
        assertThat(page.locator(".tag.withdrawn").first()).isVisible();
    }

    private static Page desk(Browser.View view, String name) {
        Page page = browser.open(view);
        signIn(page, "author", name);
        return page;
    }

    private static void signIn(Page page, String role, String name) {
        page.navigate(link(role, name));
        press(page, "Sign in as " + name);
    }

    private static String link(String role, String name) {
        return product.run("sign-in", role, "--name", name).succeeded().output().strip();
    }

    /** Writes a draft, and returns its address. */
    private static String written(Page page, String title) {
        page.navigate("/desk/new");
        page.locator("#title").fill(title);
        page.locator("#summary").fill("What was found.");
        page.locator("#practiceImplications").fill("What to do.");
        save(page);
        assertThat(page).hasURL(Pattern.compile("/desk/submissions/[0-9a-f-]{36}/edit.*"));
        return page.url().replaceFirst("/edit.*", "");
    }

    private static void publish(Page page, String address) {
        page.navigate(address + "/publish");
        press(page, "Publish");
        assertThat(page.locator(".note.good")).containsText("Published as version");
    }

    /** What this button is called depends on what is saved. */
    private static void save(Page page) {
        page.locator("form.writing button[type=submit]").first().click();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static GetByRoleOptions level(int level) {
        return new GetByRoleOptions().setLevel(level);
    }

    /** What was sent is HTML, and nothing stands in anybody's way: wide and light, narrow and dark. */
    private static void check(Page page, String name) {
        assertThat(browser.mistakes(page)).as("HTML of " + name).isEmpty();
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        Browser.picture(page, "desk-" + name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        assertThat(Browser.barriers(page)).as(name + " on a phone, dark").isEmpty();
        Browser.picture(page, "desk-" + name + "-phone-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESKTOP_WIDTH, DESKTOP_HEIGHT);
    }
}
