package org.pprnet.local;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * What opens the author's desk in a browser, once.
 *
 * @param ticket a signed token, for signing in and nothing else
 */
record SignInLink(String ticket) {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    /** @param name how the author is called where a summary names its author */
    static SignInLink with(String secret, Token.Role role, String name, Clock clock) {
        return new SignInLink(
                new Token(role, name, clock.instant(), LIFETIME).ticket(UUID.randomUUID().toString(), secret));
    }

    /** The link of the stack with that gateway. */
    String at(int port) {
        return "http://localhost:%d/desk/sign-in?ticket=%s".formatted(port, ticket);
    }
}
