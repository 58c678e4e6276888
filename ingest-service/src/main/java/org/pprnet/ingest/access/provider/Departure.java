package org.pprnet.ingest.access.provider;

import static java.util.Objects.requireNonNull;

import io.micronaut.http.cookie.Cookie;
import java.net.URI;

/**
 * Sends a browser to the provider.
 *
 * @param attempt which the browser has to bring back
 */
public record Departure(URI address, Cookie attempt) {

    public Departure {
        requireNonNull(address, "address is null");
        requireNonNull(attempt, "attempt is null");
    }
}
