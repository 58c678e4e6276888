package org.pprnet.ingest.access.provider;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The OpenID Connect provider whose word counts here; without an issuer there is none.
 *
 * @param issuer as the provider calls itself, letter by letter
 * @param clientId what this site is called there
 * @param clientSecret empty for a public client
 * @param scopes what is asked for, separated by spaces
 * @param rolesClaim where roles are named; a path with dots leads into objects
 * @param audience whom a program's token has to be for
 * @param name what people call the provider
 * @param keyInterval how often it is asked, at most, for a key that it did not have when it was asked before
 */
@Context
@ConfigurationProperties("oidc")
@Requires(property = "oidc.issuer", pattern = ".+")
public record ProviderSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String scopes,
        String rolesClaim,
        String audience,
        String name,
        @Bindable(defaultValue = "30s") Duration keyInterval) {

    public ProviderSettings {
        URI address = Endpoints.secure("OIDC_ISSUER", issuer);
        if (clientId.isBlank()) {
            throw new ConfigurationException("OIDC_ISSUER needs OIDC_CLIENT_ID");
        }
        if (!List.of(scopes.split(" ")).contains("openid")) {
            throw new ConfigurationException("OIDC_SCOPES needs openid among them");
        }
        if (audience.equals(clientId)) {
            throw new ConfigurationException(
                    "OIDC_AUDIENCE and OIDC_CLIENT_ID are both %s: programs could use what a browser"
                            .formatted(clientId) + " signs in with");
        }
        name = name.isBlank() ? address.getHost() : name;
    }

    /** Whether a subject, of a session or of a token, is one of the provider's. */
    public boolean gave(String subject) {
        return subject.startsWith(subject(""));
    }

    /**
     * Whose a submission is, for somebody with that {@code sub} at the provider. Only the two together name one person (OpenID
     * Connect Core 1.0, section 5.7), and nobody whom the operator's own tokens name ({@code local:…}).
     */
    String subject(String sub) {
        return issuer + "#" + sub;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ProviderSettings[issuer=%s, clientId=%s]".formatted(issuer, clientId);
    }
}
