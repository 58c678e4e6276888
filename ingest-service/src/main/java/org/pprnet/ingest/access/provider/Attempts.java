package org.pprnet.ingest.access.provider;

import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.SignedTokens;
import org.pprnet.ingest.store.SpentTokens;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * Attempts to sign in, each kept by its browser in a signed cookie until it is back. The provider sends the browser back from
 * another site, so this cookie is Lax; it opens nothing.
 */
@Singleton
@Requires(beans = ProviderSettings.class)
final class Attempts {

    private static final String NAME = "__Host-pprnet-sign-in";
    private static final String AUDIENCE = "pprnet-sign-in-attempt";
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int RANDOM_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SignedTokens tokens;
    private final SpentTokens spent;
    private final Clock clock;

    Attempts(SignedTokens tokens, SpentTokens spent, Clock clock) {
        this.tokens = tokens;
        this.spent = spent;
        this.clock = clock;
    }

    Attempt begin(String next) {
        return new Attempt(random(), random(), random(), next);
    }

    private String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Cookie cookie(Attempt attempt) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder().audience(AUDIENCE).jwtID(attempt.state())
                .claim("nonce", attempt.nonce()).claim("verifier", attempt.verifier()).claim("next", attempt.next())
                .expirationTime(Date.from(clock.instant().plus(LIFETIME))).build();
        return cookie(tokens.sign(claims), LIFETIME);
    }

    /** What makes the browser forget it. */
    static Cookie cleared() {
        return cookie("", Duration.ZERO);
    }

    private static Cookie cookie(String value, Duration lifetime) {
        return Cookie.of(NAME, value).path("/").httpOnly(true).secure(true).sameSite(SameSite.Lax)
                .maxAge(lifetime.toSeconds());
    }

    /**
     * The attempt of a browser that is back, which ends with this.
     *
     * @throws ProblemException expired, if this browser set out on none with that state, or too long ago, or was back before
     */
    Attempt end(HttpRequest<?> request, @Nullable String state) {
        Instant now = clock.instant();
        JWTClaimsSet claims = request.getCookies().findCookie(NAME)
                .flatMap(cookie -> tokens.read(cookie.getValue(), AUDIENCE))
                .filter(read -> read.getJWTID().equals(state) && read.getExpirationTime().toInstant().isAfter(now))
                .orElseThrow(Attempts::over);
        if (!spent.spend(claims.getJWTID(), claims.getExpirationTime().toInstant(), now)) {
            throw over();
        }
        return attempt(claims).orElseThrow(Attempts::over);
    }

    private static Optional<Attempt> attempt(JWTClaimsSet claims) {
        try {
            return Optional.of(new Attempt(claims.getJWTID(), claims.getStringClaim("nonce"),
                    claims.getStringClaim("verifier"), claims.getStringClaim("next")));
        } catch (ParseException neverWritten) {
            return Optional.empty();
        }
    }

    private static ProblemException over() {
        return new ProblemException(ProblemType.EXPIRED,
                "This way in was begun too long ago or in another browser, or another one was begun since. Begin again.");
    }
}
