package org.pprnet.ingest.imports;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.NeedsToken;
import org.pprnet.ingest.access.Roles;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Takes in what was published elsewhere before. */
@Controller("/submissions/imports")
@NeedsToken
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportController {

    /** A client that is answered while it still sends may never read the answer; but nobody is listened to for ever. */
    private static final long DRAINED = 1024L * 1024 * 1024;

    private final ImportingPage pages;
    private final ImportingLines lines;

    ImportController(ImportingPage pages, ImportingLines lines) {
        this.pages = pages;
        this.lines = lines;
    }

    /** A captured page of the blog. */
    @Post
    @Status(HttpStatus.ACCEPTED)
    @AnswersRun
    @Consumes(MediaType.TEXT_PLAIN)
    HttpResponse<ImportRun> page(Authentication token, @QueryValue(defaultValue = "false") boolean dryRun,
            @Nullable @QueryValue String name, @Nullable @Body InputStream sent) throws IOException {
        try (InputStream body = orNothing(sent)) {
            byte[] page = body.readNBytes(ImportingPage.LARGEST + 1);
            if (page.length > ImportingPage.LARGEST) {
                drain(body);
                throw new ProblemException(ProblemType.TOO_LARGE,
                        "A page may have %d bytes".formatted(ImportingPage.LARGEST));
            }
            return accepted(pages.of(page, new ImportSource(token.getName(), name, dryRun)));
        }
    }

    /** Submissions, one per line, in JSON. */
    @Post
    @Status(HttpStatus.ACCEPTED)
    @AnswersRun
    @Consumes("application/x-ndjson")
    HttpResponse<ImportRun> lines(Authentication token, @QueryValue(defaultValue = "false") boolean dryRun,
            @Nullable @QueryValue String name, @Nullable @Body InputStream sent) throws IOException {
        try (InputStream body = orNothing(sent)) {
            try {
                return accepted(lines.of(body, new ImportSource(token.getName(), name, dryRun)));
            } catch (RuntimeException e) {
                drain(body);
                throw e;
            }
        }
    }

    private static HttpResponse<ImportRun> accepted(ImportRun run) {
        return HttpResponse.<ImportRun>accepted(URI.create("/submissions/imports/" + run.id())).body(run);
    }

    private static InputStream orNothing(@Nullable InputStream sent) {
        return sent == null ? InputStream.nullInputStream() : sent;
    }

    private static void drain(InputStream body) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long drained = 0;
        for (int read = body.read(buffer); read >= 0 && drained < DRAINED; read = body.read(buffer)) {
            drained += read;
        }
    }
}
