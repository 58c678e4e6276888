package org.pprnet.ingest.access.provider;

import static com.nimbusds.jose.JWSAlgorithm.ES256;
import static com.nimbusds.jose.JWSAlgorithm.ES384;
import static com.nimbusds.jose.JWSAlgorithm.ES512;
import static com.nimbusds.jose.JWSAlgorithm.PS256;
import static com.nimbusds.jose.JWSAlgorithm.PS384;
import static com.nimbusds.jose.JWSAlgorithm.PS512;
import static com.nimbusds.jose.JWSAlgorithm.RS256;
import static com.nimbusds.jose.JWSAlgorithm.RS384;
import static com.nimbusds.jose.JWSAlgorithm.RS512;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies what the provider signed, with keys that it tells. They are asked for again after five minutes, and for a key that is
 * not among them; while the provider is away, those that it had count.
 */
@Singleton
@Requires(beans = ProviderSettings.class)
final class ProviderTokens {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderTokens.class);

    /** With a key of which only one half is told; so neither "none" nor what a public key could be the secret of. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384,
            ES512);
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final Duration KEYS_STAY = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final ProviderClient provider;
    private final JWTProcessor<SecurityContext> idTokens;
    private final JWTProcessor<SecurityContext> accessTokens;
    private volatile boolean hasKeys;

    ProviderTokens(ProviderSettings settings, ProviderClient provider) {
        this.settings = settings;
        this.provider = provider;
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(new Told())
                .cache(KEYS_STAY.toMillis(), PATIENCE.toMillis()).refreshAheadCache(false)
                .rateLimited(settings.keyInterval().toMillis()).outageTolerantForever().build();
        idTokens = processor(keys, settings.clientId(), Set.of("sub", "exp", "iat", "nonce"), JOSEObjectType.JWT, null);
        accessTokens = processor(keys, settings.audience(), Set.of("sub", "exp"), JOSEObjectType.JWT, ACCESS_TOKEN,
                null);
    }

    private JWTProcessor<SecurityContext> processor(JWKSource<SecurityContext> keys, String audience,
            Set<String> required, JOSEObjectType... types) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        // Not Set.of: the verifier asks whether null is in it.
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(Collections.singleton(audience),
                new JWTClaimsSet.Builder().issuer(settings.issuer()).build(), required, null));
        return processor;
    }

    /** What the provider tells when it is asked. */
    private final class Told implements JWKSetSource<SecurityContext> {

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
                throws JWKSetRetrievalException {
            try {
                JWKSet keys = JWKSet.parse(provider.keys());
                hasKeys = true;
                return keys;
            } catch (ProblemException | ParseException e) {
                throw new JWKSetRetrievalException("the provider tells no keys", e);
            }
        }

        @Override
        public void close() {
            // Nothing stays open between two questions.
        }
    }

    /**
     * What an ID token says (OpenID Connect Core 1.0, section 3.1.3.7); empty if the provider did not sign it for this site and
     * for that nonce, or its time is over.
     *
     * @throws ProblemException unavailable, if that cannot be told
     */
    Optional<JWTClaimsSet> idToken(String text, String nonce) {
        return verified(idTokens, text)
                .filter(claims -> nonce.equals(claims.getClaim("nonce")) && isForThisSite(claims));
    }

    private boolean isForThisSite(JWTClaimsSet claims) {
        Object party = claims.getClaim("azp");
        return party == null ? claims.getAudience().size() == 1 : settings.clientId().equals(party);
    }

    /**
     * What a program's token says (RFC 9068); empty if the provider did not sign it for programs here, or its time is over.
     *
     * @throws ProblemException unavailable, if that cannot be told
     */
    Optional<JWTClaimsSet> accessToken(String text) {
        return verified(accessTokens, text);
    }

    /** Whether a token could be the provider's. No key is asked for. */
    static boolean mayBeTheirs(String text) {
        try {
            return ALGORITHMS.contains(SignedJWT.parse(text).getHeader().getAlgorithm());
        } catch (ParseException isNone) {
            return false;
        }
    }

    private Optional<JWTClaimsSet> verified(JWTProcessor<SecurityContext> processor, String text) {
        try {
            return Optional.of(processor.process(text, null));
        } catch (KeySourceException noKeys) {
            if (noKeys instanceof RateLimitReachedException && hasKeys) {
                return Optional.empty();
            }
            throw provider.away(noKeys.toString());
        } catch (ParseException | BadJOSEException | JOSEException bad) {
            LOG.info("A token that should be the provider's is refused: {}", bad.getMessage());
            return Optional.empty();
        }
    }
}
