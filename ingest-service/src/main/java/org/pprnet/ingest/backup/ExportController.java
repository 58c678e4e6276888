package org.pprnet.ingest.backup;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.pprnet.ingest.access.NeedsToken;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.store.OwnConnections;
import org.pprnet.service.reading.QueryParameters;

/** The whole state of this service, to be kept elsewhere. */
@Controller("/submissions/export")
@NeedsToken
@Secured(Roles.ADMIN)
final class ExportController {

    private final OwnConnections connections;
    private final Clock clock;

    ExportController(OwnConnections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** A backup of the present moment, of any length; one without its last line is incomplete. */
    @Get
    @Produces(BackupFormat.MEDIA_TYPE)
    @ExecuteOn(TaskExecutors.BLOCKING)
    StreamedFile export(HttpRequest<?> request) throws SQLException {
        QueryParameters.refuseOthers(request, List.of());
        Connection connection = connections.open("backup");
        try {
            return new StreamedFile(new BackupStream(connection, clock.instant()),
                    MediaType.of(BackupFormat.MEDIA_TYPE));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
