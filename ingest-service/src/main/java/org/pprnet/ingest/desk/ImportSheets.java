package org.pprnet.ingest.desk;

import gg.jte.Content;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.imports.ImportRun;
import org.pprnet.ingest.imports.ImportRuns;

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
        return pages.page(desk, view.heading(), SECTION, "import", Map.of("view", view),
                view.isRunning() ? COME_AGAIN : null, "import.js");
    }

    /** The part of it that changes. */
    MutableHttpResponse<String> progress(ImportRun run) {
        return pages.fragment("part/progress", Map.of("view", new ImportView(run)));
    }
}
