package org.pprnet.ingest.desk;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.DeskCookie;
import org.pprnet.ingest.access.SignInTries;
import org.pprnet.ingest.access.provider.Arrival;
import org.pprnet.ingest.access.provider.Departure;
import org.pprnet.ingest.access.provider.SigningInAtProvider;
import org.pprnet.service.overload.OwnSeats;

/** The way to the desk by the OpenID Connect provider, and back out. A provider that is slow keeps nobody else waiting. */
@Controller("/desk/sign-in")
@Requires(beans = SigningInAtProvider.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@OwnSeats(16)
final class ProviderPages {

    /** Where a session ends that the provider opened. */
    static final String SIGNED_OUT = "/desk/sign-in/over";

    private final DeskPages pages;
    private final SigningInAtProvider signingIn;
    private final SignInTries tries;

    ProviderPages(DeskPages pages, SigningInAtProvider signingIn, SignInTries tries) {
        this.pages = pages;
        this.signingIn = signingIn;
        this.tries = tries;
    }

    @Get(uri = "/provider", produces = "text/html")
    HttpResponse<String> begin(HttpRequest<?> request, @Nullable @QueryValue String next) {
        tries.count(request);
        Departure departure = signingIn.begin(ReturnAddress.of(next));
        return DeskPages.seeOther(departure.address().toString()).cookie(departure.attempt());
    }

    /**
     * A browser is back. It was sent here by another site, and would not show the session's cookie (SameSite=Strict) if it were
     * only sent on: it goes on from a page of the desk.
     */
    @Get(uri = "/callback", produces = "text/html")
    HttpResponse<String> end(HttpRequest<?> request, @Nullable @QueryValue String state,
            @Nullable @QueryValue String code, @Nullable @QueryValue String error) {
        return switch (signingIn.end(request, state, code, error)) {
            case Arrival.Opened opened -> pages.leadingTo(opened.next(), "You are signed in", "signed-in")
                    .cookie(DeskCookie.of(opened.session())).cookie(opened.attempt());
            case Arrival.WithoutRole nobody -> pages
                    .outside("You have no role here", "without-role", Map.of("name", nobody.name()))
                    .status(HttpStatus.FORBIDDEN);
        };
    }

    @Get(uri = "/over", produces = "text/html")
    HttpResponse<String> over() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("signOut", signingIn.signOut().map(Object::toString).orElse(null));
        return pages.outside("You are signed out", "over", parameters);
    }
}
