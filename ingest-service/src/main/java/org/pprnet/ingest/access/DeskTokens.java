package org.pprnet.ingest.access;

import com.nimbusds.jwt.JWTClaimsSet;
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

/** Reads what the links to sign in carry, and makes sessions. */
@Singleton
public final class DeskTokens {

    static final Duration SESSION = Duration.ofHours(12);
    private static final String TICKETS = "pprnet-sign-in";

    private final SignedTokens tokens;
    private final Clock clock;

    DeskTokens(SignedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What a link says, also when its time is over; empty if nobody signed it as one. */
    Optional<Ticket> ticket(String text) {
        Optional<JWTClaimsSet> claims = tokens.read(text, TICKETS);
        try {
            return claims.isPresent() ? ticket(claims.get()) : Optional.empty();
        } catch (ParseException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<Ticket> ticket(JWTClaimsSet claims) throws ParseException {
        @Nullable
        List<String> roles = claims.getStringListClaim("roles");
        if (claims.getJWTID() == null || claims.getSubject() == null || claims.getExpirationTime() == null
                || roles == null) {
            return Optional.empty();
        }
        @Nullable
        String name = claims.getStringClaim("name");
        return Optional.of(new Ticket(claims.getJWTID(), claims.getSubject(), name == null ? claims.getSubject() : name,
                roles, claims.getExpirationTime().toInstant()));
    }

    /**
     * A session that begins now.
     *
     * @param subject who signed in; owns what is submitted in it
     * @param name under which their summaries appear
     */
    public Session session(String subject, String name, List<String> roles) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder().jwtID(UUID.randomUUID().toString()).subject(subject)
                .claim("name", name).claim("roles", roles).audience(TokenAudience.DESK).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(SESSION))).build();
        return new Session(tokens.sign(claims), SESSION);
    }
}
