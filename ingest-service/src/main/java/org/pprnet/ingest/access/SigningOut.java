package org.pprnet.ingest.access;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.Claims;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.pprnet.ingest.store.SpentTokens;

/** Ends a session, on every instance, whoever has a copy of its cookie. */
@Singleton
public class SigningOut {

    private final SpentTokens spent;
    private final Clock clock;

    SigningOut(SpentTokens spent, Clock clock) {
        this.spent = spent;
        this.clock = clock;
    }

    public void signOut(Authentication session) {
        Instant now = clock.instant();
        spent.spend(session.getAttributes().get(Claims.TOKEN_ID).toString(), now.plus(DeskTokens.SESSION), now);
    }
}
