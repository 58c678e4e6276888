package org.pprnet.ingest.imports;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.UUID;
import org.pprnet.ingest.access.NeedsToken;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.Cursor;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;

/** What imports came to, also those that go on. */
@Controller("/submissions/imports")
@NeedsToken
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportRunController {

    private static final String LIST = "imports";

    private final ImportRuns runs;

    ImportRunController(ImportRuns runs) {
        this.runs = runs;
    }

    /** All imports, the newest first. */
    @Get
    Page<ImportRun> list(@RequestBean Paging paging) {
        UUID before = paging.after(LIST, 1).map(cursor -> OpenSubmissions.id(cursor.keys().getFirst())).orElse(null);
        List<ImportRun> found = runs.newest(before, paging.limit() + 1);
        List<ImportRun> page = found.subList(0, Math.min(paging.limit(), found.size()));
        String next = found.size() == page.size() ? null : Cursor.of(page.getLast().id().toString()).encoded(LIST);
        return new Page<>(page, next, runs.count());
    }

    /** How far an import is. */
    @Get("/{id}")
    ImportRun show(@PathVariable String id) {
        return runs.find(OpenSubmissions.id(id))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such import"));
    }
}
