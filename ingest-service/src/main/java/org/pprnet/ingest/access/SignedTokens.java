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
import java.util.List;
import java.util.Optional;

/** JWTs that are signed with this service's one secret; the audience of each says what it is for. */
@Singleton
public final class SignedTokens {

    private final String secret;

    SignedTokens(@Property(name = "micronaut.security.token.jwt.signatures.secret.validation.secret") String secret) {
        this.secret = secret;
    }

    public String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The secret is long enough, or the service had not started", e);
        }
    }

    /** What a token says, also when its time is over; empty if nobody signed it for that audience alone. */
    public Optional<JWTClaimsSet> read(String text, String audience) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            return JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm()) && token.verify(new MACVerifier(secret))
                    ? Optional.of(token.getJWTClaimsSet())
                            .filter(claims -> claims.getAudience().equals(List.of(audience)))
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
