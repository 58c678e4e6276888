package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the browser of the other tests notices, on pages that are wrong on purpose. */
class BrowserTest {

    private static PageServer server;
    private static Browser browser;

    @BeforeAll
    static void serve() throws IOException {
        server = PageServer.start();
        browser = Browser.at(server.origin());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @Test
    void goodPageIsInNobodysWay() throws IOException {
        Page page = show(Browser.View.PHONE, "<label>Name <input></label>");
        Browser.picture(page, "browser-test");

        assertThat(Browser.barriers(page)).isEmpty();
        assertThat(browser.faults()).isEmpty();
        assertThat(Files.size(Path.of("target", "pages", "browser-test.png"))).isGreaterThan(1_000);
    }

    @Test
    void fieldWithoutALabelIsABarrier() {
        assertThat(Browser.barriers(show(Browser.View.DESKTOP, "<input>"))).singleElement().asString()
                .startsWith("label: ");
    }

    @Test
    void pageThatIsWiderThanAPhoneIsABarrier() {
        assertThat(Browser.barriers(show(Browser.View.PHONE, "<p>" + "wide".repeat(200) + "</p>"))).singleElement()
                .asString().startsWith("wider than its window by ");
    }

    @Test
    void errorOfAScriptIsAFault() {
        show(Browser.View.DESKTOP, "<script>throw new Error('on purpose')</script>");

        assertThat(browser.faults()).singleElement().asString().contains("on purpose");
    }

    @Test
    void requestToAnotherSiteIsAFault() {
        show(Browser.View.DESKTOP, "<img alt=\"\" src=\"http://127.0.0.2:9/picture.png\">");

        assertThat(browser.faults()).anyMatch(fault -> fault.equals("foreign: http://127.0.0.2:9/picture.png"));
    }

    @Test
    void withoutScriptsNoScriptRunsAndAxeIsNotAsked() {
        Page page = show(Browser.View.WITHOUT_SCRIPTS, "<p id=\"said\">-</p><script>said.textContent='ran'</script>");

        assertThat(page.textContent("#said")).isEqualTo("-");
        Browser.picture(page, "browser-test-without-scripts");
        assertThatThrownBy(() -> Browser.barriers(page)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void htmlIsJudgedAsItWasSentAndNotAsTheBrowserMendedIt() {
        Page page = show(Browser.View.DESKTOP, "<p><div id=\"wrong\"></div></p><script>wrong.remove()</script>");

        assertThat(HtmlValidity.errors(page.content())).noneMatch(error -> error.contains("No “p” element in scope"));
        assertThat(browser.mistakes(page)).singleElement().asString().contains("No “p” element in scope");
    }

    @Test
    void htmlThatAnswersAFormIsJudgedAndNotWhatIsAtItsAddress() {
        Page page = show(Browser.View.DESKTOP, "<form method=\"post\"><button>Send</button></form>");
        server.page("/", "<em>After</em><ul><p>No item</ul>");
        page.getByRole(AriaRole.BUTTON).click();
        page.locator("em").waitFor();
        server.page("/", "<p>Another one</p>");

        assertThat(browser.mistakes(page)).singleElement().asString().contains("not allowed as child of element “ul”");
    }

    @Test
    void windowThatShowsNoPageCannotBeJudged() {
        Page page = browser.open(Browser.View.DESKTOP);

        assertThatThrownBy(() -> browser.mistakes(page)).isInstanceOf(IllegalStateException.class);
    }

    private static Page show(Browser.View view, String content) {
        server.page("/", content);
        browser.faults();
        Page page = browser.open(view);
        page.navigate("/");
        return page;
    }
}
