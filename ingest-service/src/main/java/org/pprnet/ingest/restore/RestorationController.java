package org.pprnet.ingest.restore;

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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.NeedsToken;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.backup.BackupFile;
import org.pprnet.ingest.backup.BackupFormat;
import org.pprnet.ingest.backup.DamagedBackupException;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Gives an empty database back what it held. */
@Controller("/submissions/restorations")
@NeedsToken
@Secured(Roles.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RestorationController {

    private final Restoring restoring;
    private final Restorations restorations;

    RestorationController(Restoring restoring, Restorations restorations) {
        this.restoring = restoring;
        this.restorations = restorations;
    }

    /** From the backup that is sent and the log, or, where nothing is sent, from the log alone. */
    @Post
    @ApiResponse(responseCode = "202", description = "It goes on by itself", headers = @io.swagger.v3.oas.annotations.headers.Header(name = "Location", schema = @Schema(type = "string")), content = @Content(mediaType = "application/json", schema = @Schema(implementation = Restoration.class)))
    @Consumes(BackupFormat.MEDIA_TYPE)
    HttpResponse<Restoration> restore(@Nullable @Header("Content-Type") String type, @Nullable @Body InputStream sent)
            throws IOException {
        try (InputStream body = sent == null ? InputStream.nullInputStream() : sent) {
            try {
                restoring.requirePossible();
                return accepted(restoring.start(type == null ? null : BackupFile.receive(body)));
            } catch (DamagedBackupException damaged) {
                throw new ProblemException(ProblemType.INVALID, "Not a whole backup: " + damaged.getMessage());
            } finally {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /** How far a restoration is. */
    @Get("/{id}")
    Restoration show(@PathVariable String id) {
        return restorations.find(OpenSubmissions.id(id))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such restoration"));
    }

    private static HttpResponse<Restoration> accepted(Restoration run) {
        return HttpResponse.<Restoration>accepted(URI.create("/submissions/restorations/" + run.id())).body(run);
    }
}
