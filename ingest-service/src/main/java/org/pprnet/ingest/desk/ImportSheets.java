package org.pprnet.ingest.desk;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.imports.ImportRun;
import org.pprnet.ingest.imports.ImportRuns;
import org.pprnet.page.Page;

/** The pages on which imports begin and are watched. */
@Singleton
final class ImportSheets {

    private static final String SECTION = "/desk/imports";
    private static final int NEWEST = 20;
    /** For browsers without scripts: the page comes again every few seconds. */
    private static final Content COME_AGAIN = output -> output
            .writeContent("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>");

    private final DeskPages pages;
    private final ImportRuns runs;

    ImportSheets(DeskPages pages, ImportRuns runs) {
        this.pages = pages;
        this.runs = runs;
    }

    /** @param again what was sent before and could not be imported; null for nothing */
    MutableHttpResponse<String> form(Desk desk, @Nullable ImportAgain again) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("runs", runs.newest(null, NEWEST).stream().map(ImportView::new).toList());
        parameters.put("again", again);
        String title = again == null ? "Import" : "Error: Import";
        return pages.page(desk, title, SECTION, "imports", parameters);
    }

    MutableHttpResponse<String> run(Desk desk, ImportRun run) {
        ImportView view = new ImportView(run);
        return pages.page(new Page(view.heading(), Desk.SITE, desk.navigation(SECTION), List.of("desk.css"),
                List.of("desk.js", "import.js"), view.isRunning() ? COME_AGAIN : null,
                pages.content(desk, "import", Map.of("view", view))));
    }

    /** The part of it that changes. */
    MutableHttpResponse<String> progress(Desk desk, ImportRun run) {
        StringOutput html = new StringOutput();
        pages.content(desk, "part/progress", Map.of("view", new ImportView(run))).writeTo(html);
        return HttpResponse.ok(html.toString()).header(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
