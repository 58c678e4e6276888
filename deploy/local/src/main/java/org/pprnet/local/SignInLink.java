package org.pprnet.local;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.pprnet.local.stack.Deployment;

/**
 * What opens the author's desk in a browser, once.
 *
 * @param site where browsers find the desk
 * @param ticket a signed token, for signing in and nothing else
 */
record SignInLink(URI site, String ticket) {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    /** @param name how the author is called where a summary names its author */
    static SignInLink to(Deployment deployment, Token.Role role, String name, Clock clock) {
        return new SignInLink(deployment.site(), new Token(role, name, clock.instant(), LIFETIME)
                .ticket(UUID.randomUUID().toString(), deployment.secret().get()));
    }

    /** The link. */
    @Override
    public String toString() {
        return site.resolve("/desk/sign-in?ticket=" + ticket).toString();
    }
}
