package org.pprnet.ingest.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.DeskCookie;
import org.pprnet.ingest.access.OwnOrigin;
import org.pprnet.ingest.access.SignInTries;
import org.pprnet.ingest.access.SigningIn;
import org.pprnet.ingest.access.Ticket;
import org.pprnet.service.problem.ProblemException;

/** The door of the desk. Who only looks at a link (a scanner of mail, a browser that reads ahead) does not use it up. */
@Controller("/desk/sign-in")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInPage {

    private static final String REFERRER_POLICY = "Referrer-Policy";

    private final DeskPages pages;
    private final SigningIn signingIn;
    private final SignInTries tries;
    private final OwnOrigin origin;

    SignInPage(DeskPages pages, SigningIn signingIn, SignInTries tries, OwnOrigin origin) {
        this.pages = pages;
        this.signingIn = signingIn;
        this.tries = tries;
        this.origin = origin;
    }

    /** The page's address has the ticket in it, so it is told to nobody. */
    @Get(produces = "text/html")
    HttpResponse<String> show(HttpRequest<?> request, @Nullable @QueryValue String ticket,
            @Nullable @QueryValue String next) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ticket", ticket == null ? "" : ticket);
        parameters.put("bearer", ticket == null ? null : look(request, ticket));
        parameters.put("next", ReturnAddress.of(next));
        parameters.put("atProvider",
                "/desk/sign-in/provider?next=" + URLEncoder.encode(ReturnAddress.of(next), StandardCharsets.UTF_8));
        parameters.put("keepsCookies", origin.keepsCookies(request));
        return pages.outside("Sign in", "sign-in", parameters).header(REFERRER_POLICY, "strict-origin");
    }

    private Ticket look(HttpRequest<?> request, String ticket) {
        try {
            return signingIn.look(ticket);
        } catch (ProblemException bad) {
            tries.count(request);
            throw bad;
        }
    }

    @Post(produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> signIn(HttpRequest<?> request, @Body Form form) {
        tries.count(request);
        var session = signingIn.signIn(Ticket.in(form.text("ticket").orElse("")));
        return DeskPages.seeOther(ReturnAddress.of(form.text("next").orElse(null))).cookie(DeskCookie.of(session));
    }
}
