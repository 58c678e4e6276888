package org.pprnet.ingest.desk;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.imports.ImportRun;
import org.pprnet.ingest.imports.ImportRuns;
import org.pprnet.ingest.imports.ImportSource;
import org.pprnet.ingest.imports.ImportingFile;
import org.pprnet.ingest.imports.ImportingFile.Kind;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Takes in what was published elsewhere before, from a file or from the clipboard. */
@Controller("/desk/imports")
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportPage {

    private static final int LONGEST_ANSWER = 100;
    private static final int LONGEST_PASTED = 5 * 1024 * 1024;
    private static final int BYTE_ORDER_MARK = 0xEFBBBF;

    private final ImportingFile importing;
    private final ImportRuns runs;
    private final ImportSheets sheets;

    ImportPage(ImportingFile importing, ImportRuns runs, ImportSheets sheets) {
        this.importing = importing;
        this.runs = runs;
        this.sheets = sheets;
    }

    /** The form, and what came of the newest imports. */
    @Get(produces = "text/html")
    HttpResponse<String> begin(Authentication session) {
        return sheets.form(Desk.of(session), null);
    }

    /** Begins an import. */
    @Post(produces = "text/html")
    @Consumes("multipart/form-data")
    HttpResponse<String> start(Authentication session, @Header(HttpHeaders.CONTENT_TYPE) String mediaType,
            @Nullable @Body InputStream sent) throws IOException {
        try (InputStream body = sent == null ? InputStream.nullInputStream() : sent;
                UploadedForm form = UploadedForm.read(mediaType, body)) {
            return start(session, form);
        }
    }

    private HttpResponse<String> start(Authentication session, UploadedForm form) throws IOException {
        boolean dryRun = form.text("dryRun", LONGEST_ANSWER).isPresent();
        try {
            ImportSource source = new ImportSource(session.getName(), form.fileName("file").orElse(null), dryRun);
            Path file = file(form);
            ImportRun run = importing.begin(file, kind(file), source);
            return DeskPages.seeOther("/desk/imports/" + run.id());
        } catch (ProblemException problem) {
            String pasted = form.text("page", LONGEST_PASTED).orElse("");
            return sheets.form(Desk.of(session), new ImportAgain(problem.detail(), pasted, dryRun))
                    .status(problem.type().status());
        }
    }

    /** How far an import is. */
    @Get(value = "/{id}", produces = "text/html")
    HttpResponse<String> show(Authentication session, @PathVariable String id) {
        return sheets.run(Desk.of(session), find(id));
    }

    /** How far an import is, as the part of that page that changes. */
    @Get(value = "/{id}/progress", produces = "text/html")
    HttpResponse<String> progress(Authentication session, @PathVariable String id) {
        return sheets.progress(find(id));
    }

    private ImportRun find(String id) {
        return runs.find(OpenSubmissions.id(id))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such import"));
    }

    private static Path file(UploadedForm form) throws IOException {
        Optional<Path> file = form.takeFile("file");
        return (file.isPresent() ? file : form.copyText("page")).orElseThrow(() -> new ProblemException(
                ProblemType.INVALID, "There is nothing to import: choose a file that is not empty, or paste a page."));
    }

    /** What begins with an object of JSON, as no page of the blog does, is lines of JSON. */
    private static Kind kind(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(3);
            boolean marked = (in.read() << 16 | in.read() << 8 | in.read()) == BYTE_ORDER_MARK;
            if (!marked) {
                in.reset();
            }
            int first = in.read();
            while (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
                first = in.read();
            }
            return first == '{' ? Kind.LINES : Kind.PAGE;
        }
    }
}
