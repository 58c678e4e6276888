package org.pprnet.local.sources;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.pprnet.backing.EmbeddedPostgres;
import org.pprnet.local.Failure;
import org.pprnet.local.Home;
import org.pprnet.local.archive.IngestClient;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.Waiting;

/** The database of the ingest service, on the stack's PostgreSQL. */
public record IngestDatabase(Home home, DataFolder data) {

    private static final String NAME = "ingest";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Throws away what it holds, under the feet of the service, and returns when the service has made its tables again.
     *
     * @throws Failure if PostgreSQL or the service does not answer
     */
    public void makeAnew(IngestClient ingest) {
        EmbeddedPostgres server = EmbeddedPostgres.adopt(home.servers(), data.path().resolve("postgresql"))
                .orElseThrow(() -> new Failure(Failure.COULD_NOT_RUN, "PostgreSQL is not running"));
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(),
                server.password()); Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(NAME));
        } catch (SQLException e) {
            throw new Failure(Failure.COULD_NOT_RUN, "PostgreSQL does not give up the database: " + e.getMessage());
        }
        server.createDatabase(NAME);
        if (!Waiting.until(PATIENCE, () -> isEmpty(ingest))) {
            throw new Failure(Failure.COULD_NOT_RUN, "the ingest service did not make its tables again");
        }
    }

    private static boolean isEmpty(IngestClient ingest) {
        try {
            return ingest.send(ingest.request("/submissions?limit=1").build()).body().contains("\"total\":0");
        } catch (Failure notYet) {
            return false;
        }
    }
}
