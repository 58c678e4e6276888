package org.pprnet.ingest.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import java.util.Optional;
import org.pprnet.ingest.access.DeskCookie;
import org.pprnet.ingest.access.Roles;
import org.pprnet.ingest.access.SigningOut;
import org.pprnet.ingest.access.provider.ProviderSettings;

/** The way out of the desk. */
@Controller("/desk/sign-out")
@Secured(Roles.AUTHOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignOutPage {

    private static final String ADDRESS = "/desk/sign-out";

    private final DeskPages pages;
    private final SigningOut signingOut;
    private final Optional<ProviderSettings> provider;

    SignOutPage(DeskPages pages, SigningOut signingOut, Optional<ProviderSettings> provider) {
        this.pages = pages;
        this.signingOut = signingOut;
        this.provider = provider;
    }

    @Get(produces = "text/html")
    HttpResponse<String> ask(Authentication session) {
        return pages.page(Desk.of(session), "Sign out", ADDRESS, "sign-out",
                Map.of("needsLink", provider.isEmpty()));
    }

    @Post(produces = "text/html")
    @Consumes("application/x-www-form-urlencoded")
    HttpResponse<String> signOut(Authentication session) {
        signingOut.signOut(session);
        boolean byProvider = provider.filter(one -> one.gave(session.getName())).isPresent();
        return DeskPages.seeOther(byProvider ? ProviderPages.SIGNED_OUT : "/desk/sign-in").cookie(DeskCookie.cleared());
    }
}
