package org.pprnet.ingest.access.provider;

import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.DeskTokens;
import org.pprnet.ingest.access.provider.ProviderClient.Redeemed;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the desk to whom the provider vouches for (OpenID Connect Core 1.0, section 3.1, with PKCE). */
@Singleton
@Requires(beans = ProviderSettings.class)
public class SigningInAtProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SigningInAtProvider.class);

    private final ProviderSettings settings;
    private final ProviderClient provider;
    private final ProviderTokens tokens;
    private final Attempts attempts;
    private final DeskTokens sessions;
    private final URI site;

    SigningInAtProvider(ProviderSettings settings, ProviderClient provider, ProviderTokens tokens, Attempts attempts,
            DeskTokens sessions, @Property(name = "public-url") URI site) {
        this.settings = settings;
        this.provider = provider;
        this.tokens = tokens;
        this.attempts = attempts;
        this.sessions = sessions;
        this.site = site;
    }

    /**
     * The way to the provider.
     *
     * @param next where the browser goes on, once it is back
     * @throws ProblemException unavailable, if the provider does not say where it is
     */
    public Departure begin(String next) {
        Attempt attempt = attempts.begin(next);
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", settings.clientId());
        request.put("redirect_uri", callback().toString());
        request.put("scope", settings.scopes());
        request.put("state", attempt.state());
        request.put("nonce", attempt.nonce());
        request.put("code_challenge", attempt.challenge());
        request.put("code_challenge_method", "S256");
        return new Departure(Parameters.added(provider.endpoints().authorization(), request), attempts.cookie(attempt));
    }

    /** Where the provider sends browsers back; it has to be told so. */
    private URI callback() {
        return site.resolve("/desk/sign-in/callback");
    }

    /**
     * Takes a browser in that comes from the provider.
     *
     * @param code null if the provider gave none
     * @param error why it gave none
     * @throws ProblemException expired, if it is not on its way; unauthenticated, if the provider does not vouch for it;
     *         unavailable, if the provider cannot be asked
     */
    public Arrival end(HttpRequest<?> request, @Nullable String state, @Nullable String code,
            @Nullable String error) {
        Attempt attempt = attempts.end(request, state);
        if (code == null) {
            LOG.info("The provider gave no code: {}", String.valueOf(error).replaceAll("[^a-z_]", "?"));
            throw refused();
        }
        Redeemed redeemed = provider.redeem(code, attempt.verifier(), callback());
        JWTClaimsSet claims = tokens.idToken(redeemed.idToken(), attempt.nonce())
                .orElseThrow(SigningInAtProvider::refused);
        Person person = Person.of(whole(claims.getClaims(), redeemed.accessToken()), settings);
        return person.roles().isEmpty()
                ? new Arrival.WithoutRole(person.name())
                : new Arrival.Opened(sessions.session(person.subject(), person.name(), person.roles()), attempt.next(),
                        Attempts.cleared());
    }

    /** Where the ID token leaves a claim out, the provider is asked for what it tells of the same person (section 5.3.2). */
    private Map<String, Object> whole(Map<String, Object> claims, @Nullable String accessToken) {
        if (accessToken == null || Person.isWhole(claims, settings)) {
            return claims;
        }
        Map<String, Object> all = new HashMap<>(provider.userInfo(accessToken));
        if (!claims.get("sub").equals(all.get("sub"))) {
            return claims;
        }
        all.putAll(claims);
        return all;
    }

    private static ProblemException refused() {
        return new ProblemException(ProblemType.UNAUTHENTICATED, "There is no word of the provider's that it was you.");
    }

    /** Where somebody whose session here has ended can end the one that they have with the provider, if it offers that. */
    public Optional<URI> signOut() {
        return provider.knownEndpoints().map(Endpoints::endSession)
                .map(address -> Parameters.added(address, Map.of("client_id", settings.clientId(),
                        "post_logout_redirect_uri", site.resolve("/desk/sign-in").toString())));
    }
}
