package org.pprnet.ingest.access;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a browser shows at the desk from now on.
 *
 * @param token signed; for the desk and nothing else
 */
public record Session(String token, Duration lifetime) {

    public Session {
        requireNonNull(token, "token is null");
        requireNonNull(lifetime, "lifetime is null");
    }
}
