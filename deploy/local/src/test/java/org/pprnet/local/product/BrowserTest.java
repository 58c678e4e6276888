package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the browser of the other tests notices, on pages that are wrong on purpose. */
class BrowserTest {

    private static HttpServer server;
    private static Browser browser;
    private static String body = "";

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = ("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title>"
                    + "<link rel=\"icon\" href=\"data:,\"></head><body><main><h1>A page</h1>" + body
                    + "</main></body></html>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        browser = Browser.at("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        server.stop(0);
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

    private static Page show(Browser.View view, String content) {
        body = content;
        browser.faults();
        Page page = browser.open(view);
        page.navigate("/");
        return page;
    }
}
