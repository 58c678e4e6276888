package org.pprnet.ingest.restore;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** While this instance restores, authors would see a half of nothing. Those of other instances are kept out by the tables. */
@ServerFilter("/submissions/**")
final class KeptOut {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Restoring restoring;

    KeptOut(Restoring restoring) {
        this.restoring = restoring;
    }

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (restoring.isRunning() && !request.getPath().startsWith("/submissions/restorations")) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "The database is being restored").retryAfter(SOON);
        }
    }
}
