package org.pprnet.ingest.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import io.micronaut.security.token.jwt.validator.JWTClaimsSetUtils;
import jakarta.inject.Singleton;

/**
 * A token is for one use: what a program shows in a header opens nothing at the desk, and what a browser keeps for the desk
 * opens nothing else.
 */
@Singleton
final class TokenAudience<T> implements GenericJwtClaimsValidator<T> {

    static final String DESK = "pprnet-desk";
    private static final String PROGRAMS = "pprnet";

    @Override
    public boolean validate(Claims claims, T request) {
        boolean atDesk = request instanceof HttpRequest<?> http && DeskCookie.isAtDesk(http);
        return JWTClaimsSetUtils.jwtClaimsSetFromClaims(claims).getAudience().contains(atDesk ? DESK : PROGRAMS);
    }
}
