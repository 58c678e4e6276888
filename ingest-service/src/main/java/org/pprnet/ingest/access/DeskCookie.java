package org.pprnet.ingest.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** At the desk, and nowhere else, the token is in a cookie: a page of the browser cannot send headers. */
@Singleton
public final class DeskCookie implements TokenReader<HttpRequest<?>> {

    /** The prefix makes browsers refuse it unless it is secure and of this host alone (RFC 6265bis, section 4.1.3.2). */
    static final String NAME = "__Host-pprnet-desk";
    private static final String DESK = "/desk";

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return isAtDesk(request) ? request.getCookies().findCookie(NAME).map(Cookie::getValue) : Optional.empty();
    }

    /** Whether a request is to the desk, where cookies count and nothing else does. */
    public static boolean isAtDesk(HttpRequest<?> request) {
        String path = request.getPath();
        return path.equals(DESK) || path.startsWith(DESK + "/");
    }

    /** The cookie that opens the desk. */
    public static Cookie of(Session session) {
        return cookie(session.token(), session.lifetime());
    }

    /** What makes the browser forget it. */
    public static Cookie cleared() {
        return cookie("", Duration.ZERO);
    }

    private static Cookie cookie(String value, Duration lifetime) {
        return Cookie.of(NAME, value).path("/").httpOnly(true).secure(true).sameSite(SameSite.Strict)
                .maxAge(lifetime.toSeconds());
    }
}
