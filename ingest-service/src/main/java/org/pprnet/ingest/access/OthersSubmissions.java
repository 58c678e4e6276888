package org.pprnet.ingest.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pprnet.ingest.store.Submissions;

/** Keeps who may not see a submission from learning anything by what else is wrong with their request: this is asked first. */
@ServerFilter("/submissions/**")
final class OthersSubmissions implements Ordered {

    private static final Pattern SUBMISSION = Pattern
            .compile("/submissions/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");

    private final Submissions submissions;

    OthersSubmissions(Submissions submissions) {
        this.submissions = submissions;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void refuse(HttpRequest<?> request) {
        Matcher address = SUBMISSION.matcher(request.getUri().getRawPath());
        Optional<Caller> caller = request.getUserPrincipal(Authentication.class).map(Caller::of);
        if (caller.isPresent() && !caller.get().isEditor() && address.matches()) {
            submissions.ownerOf(UUID.fromString(address.group(1))).ifPresent(caller.get()::requireOwner);
        }
    }

    /** Within the seat that the request has: it asks the database. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.LAST.before();
    }
}
