package org.pprnet.ingest.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;

/** At the desk, and nowhere else, the token is in a cookie: a page of the browser cannot send headers. */
@Singleton
final class DeskCookie implements TokenReader<HttpRequest<?>> {

    static final String NAME = "__Host-pprnet-desk";
    private static final String DESK = "/desk";

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        String path = request.getPath();
        if (!path.equals(DESK) && !path.startsWith(DESK + "/")) {
            return Optional.empty();
        }
        return request.getCookies().findCookie(NAME).map(Cookie::getValue);
    }
}
