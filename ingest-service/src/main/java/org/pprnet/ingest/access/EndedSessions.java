package org.pprnet.ingest.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.Claims;
import java.util.Optional;
import org.pprnet.ingest.store.SpentTokens;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Refuses a session that was ended, and one that could not be. */
@ServerFilter({"/desk", "/desk/**"})
final class EndedSessions implements Ordered {

    private final SpentTokens spent;

    EndedSessions(SpentTokens spent) {
        this.spent = spent;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void refuse(HttpRequest<?> request) {
        Optional<Authentication> session = request.getUserPrincipal(Authentication.class);
        if (session.isPresent() && isOver(session.get())) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "The session was ended");
        }
    }

    private boolean isOver(Authentication session) {
        Object id = session.getAttributes().get(Claims.TOKEN_ID);
        return id == null || spent.isSpent(id.toString());
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
