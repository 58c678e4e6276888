package org.pprnet.ingest.submit;

import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import org.pprnet.ingest.store.Schema;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Until the database has answered once there are no tables, and nothing can be said. */
@ServerFilter({"/submissions/**", "/desk", "/desk/**", "/state"})
final class WaitingForTables {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final Schema schema;

    WaitingForTables(Schema schema) {
        this.schema = schema;
    }

    @RequestFilter
    void refuse() {
        if (!schema.isCurrent()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "The database has not answered yet").retryAfter(SOON);
        }
    }
}
