package org.pprnet.ingest.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import org.pprnet.ingest.access.Roles;

/** Where the author begins: what waits, by state. */
@Controller("/desk")
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ListPage {

    private final DeskPages pages;

    ListPage(DeskPages pages) {
        this.pages = pages;
    }

    @Get(produces = "text/html")
    HttpResponse<String> list(Authentication session) {
        return pages.page(Desk.of(session), "Submissions", "/desk", "list", Map.of());
    }
}
