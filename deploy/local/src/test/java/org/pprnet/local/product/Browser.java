package org.pprnet.local.product;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A real browser, which notes what a page does that it should not. One window at a time. */
final class Browser implements AutoCloseable {

    /** Success criteria of WCAG 2.2, levels A and AA, and what axe recommends beyond them. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    private static final double PATIENCE_IN_MILLISECONDS = 60_000;
    private static final Path PICTURES = Path.of("target", "pages");
    private static final String OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** Through which eyes a page is seen. */
    enum View {
        DESKTOP(1280, 900, ColorScheme.LIGHT, true),
        DARK(1280, 900, ColorScheme.DARK, true),
        PHONE(320, 640, ColorScheme.LIGHT, true),
        WITHOUT_SCRIPTS(1280, 900, ColorScheme.LIGHT, false);

        private final int width;
        private final int height;
        private final ColorScheme colors;
        private final boolean scripts;

        View(int width, int height, ColorScheme colors, boolean scripts) {
            this.width = width;
            this.height = height;
            this.colors = colors;
            this.scripts = scripts;
        }
    }

    private final String origin;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> faults = new ArrayList<>();
    private final SentPages sent = new SentPages();

    private Browser(String origin, Path executable) {
        this.origin = origin;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    /**
     * A browser for the pages of one site. Without one on this machine the test is passed over, but not where everything is
     * to be tried.
     *
     * @param origin where the site is; whatever a page loads from elsewhere is a fault
     */
    static Browser at(String origin) {
        Optional<Path> executable = executable();
        if (executable.isEmpty() && Objects.equals(System.getenv("CI"), "true")) {
            Assertions.fail("There is no Chromium, and everything is to be tried: name one in CHROMIUM");
        }
        Assumptions.assumeTrue(executable.isPresent(),
                "No Chromium on this machine: install it, or name one in CHROMIUM");
        return new Browser(origin, executable.orElseThrow());
    }

    private static Optional<Path> executable() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).filter(name -> !name.isEmpty()).map(Path::of);
        Stream<Path> installed = Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)));
        return Stream.concat(named, installed).filter(file -> file.toFile().canExecute()).findFirst();
    }

    /** A window of a person who was never here before. */
    Page open(View view) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(origin).setViewportSize(view.width, view.height).setColorScheme(view.colors)
                .setReducedMotion(ReducedMotion.REDUCE).setJavaScriptEnabled(view.scripts));
        return window(context);
    }

    /** One more window of the same person. */
    Page another(Page page) {
        return window(page.context());
    }

    private Page window(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        Page page = context.newPage();
        sent.follow(page);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                faults.add("console: " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> faults.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                faults.add("foreign: " + request.url());
            }
        });
        return page;
    }

    /** What pages did since this was asked last that they should not: errors of scripts, requests to other sites. */
    List<String> faults() {
        List<String> before = List.copyOf(faults);
        faults.clear();
        return before;
    }

    /** What is wrong with the HTML of the page that a window shows, as the server sent it. */
    List<String> mistakes(Page page) {
        return HtmlValidity.errors(sent.of(page));
    }

    /** Keeps what is seen of a whole page: {@code target/pages/NAME.png}. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png"))
                .setTimeout(PATIENCE_IN_MILLISECONDS));
    }

    /**
     * What stands in somebody's way on a page, by axe; and a page that is wider than its window.
     *
     * @throws IllegalStateException if scripts are off: axe is one
     */
    static List<String> barriers(Page page) {
        if (!page.context().pages().contains(page) || !hasScripts(page)) {
            throw new IllegalStateException("axe needs scripts");
        }
        Stream<String> rules = axe(page).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> "%s: %s %s".formatted(rule.getId(), rule.getHelp(), node.getHtml())));
        int overflow = ((Number) page.evaluate(OVERFLOW)).intValue();
        Stream<String> tooWide = overflow > 0 ? Stream.of("wider than its window by " + overflow) : Stream.empty();
        return Stream.concat(rules, tooWide).toList();
    }

    /** In half the time of its usual mode, which brings its script in once more for frames of other sites: there are none. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).withTags(RULES).setLegacyMode(true);
    }

    /** Playwright's own evaluations work without the page's scripts; an element that only scripts show does not. */
    private static boolean hasScripts(Page page) {
        return !Boolean.TRUE.equals(page.evaluate("matchMedia('(scripting: none)').matches"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
