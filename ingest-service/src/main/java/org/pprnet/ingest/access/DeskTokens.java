package org.pprnet.ingest.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what the links to sign in carry, and signs sessions: JWTs with one secret, and an audience for each use. */
@Singleton
final class DeskTokens {

    static final Duration SESSION = Duration.ofHours(12);
    private static final String TICKETS = "pprnet-sign-in";

    private final String secret;
    private final Clock clock;

    DeskTokens(@Property(name = "micronaut.security.token.jwt.signatures.secret.validation.secret") String secret,
            Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** What a link says, also when its time is over; empty if nobody signed it as one. */
    Optional<Ticket> ticket(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            return JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm()) && token.verify(new MACVerifier(secret))
                    ? ticket(token.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<Ticket> ticket(JWTClaimsSet claims) throws ParseException {
        @Nullable
        List<String> roles = claims.getStringListClaim("roles");
        if (!claims.getAudience().equals(List.of(TICKETS)) || claims.getJWTID() == null || claims.getSubject() == null
                || claims.getExpirationTime() == null || roles == null) {
            return Optional.empty();
        }
        @Nullable
        String name = claims.getStringClaim("name");
        return Optional.of(new Ticket(claims.getJWTID(), claims.getSubject(), name == null ? claims.getSubject() : name,
                roles, claims.getExpirationTime().toInstant()));
    }

    /** A session for whom a ticket is for. */
    Session session(Ticket ticket) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder().jwtID(UUID.randomUUID().toString())
                .subject(ticket.subject()).claim("name", ticket.name()).claim("roles", ticket.roles())
                .audience(TokenAudience.DESK).issueTime(Date.from(now)).expirationTime(Date.from(now.plus(SESSION)))
                .build();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret));
            return new Session(token.serialize(), SESSION);
        } catch (JOSEException e) {
            throw new IllegalStateException("The secret is long enough, or the service had not started", e);
        }
    }
}
