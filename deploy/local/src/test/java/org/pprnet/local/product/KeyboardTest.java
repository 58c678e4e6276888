package org.pprnet.local.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeyboardTest {

    private static PageServer server;
    private static Browser browser;

    @BeforeAll
    static void serve() throws IOException {
        server = PageServer.start();
        server.page("/there", "<p>There</p>");
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
    void linkIsReachedAndFollowed() {
        Page page = show("<a href=\"/elsewhere\">First</a> <button>Go</button> <a href=\"/there\">Go</a>");

        new Keyboard(page).tabTo(AriaRole.LINK, "Go").enter();

        assertThat(page).hasURL(server.origin() + "/there");
    }

    @Test
    void buttonThatOnlyAPointerReachesIsNotReached() {
        Page page = show("<a href=\"/\">First</a> <div role=\"button\" onclick=\"0\">Go</div>");

        assertThatThrownBy(() -> new Keyboard(page).tabTo(AriaRole.BUTTON, "Go", 5)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("5 steps do not lead to BUTTON “Go”").hasMessageContaining("link \"First\"");
    }

    @Test
    void thingWithoutANameIsNotWhatWasLookedFor() {
        Page page = show("<input> <label>Name <input id=\"named\"></label>");

        new Keyboard(page).tabTo(AriaRole.TEXTBOX, "Name", 2);

        assertThat(page.locator("#named")).isFocused();
        assertThatThrownBy(() -> new Keyboard(show("<input> Name")).tabTo(AriaRole.TEXTBOX, "Name", 5))
                .isInstanceOf(AssertionError.class);
    }

    private static Page show(String content) {
        server.page("/", content);
        Page page = browser.open(Browser.View.DESKTOP);
        page.navigate("/");
        return page;
    }
}
