package org.pprnet.ingest.access.provider;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.exceptions.ConfigurationException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider takes what (OpenID Connect Discovery 1.0, section 3; RP-Initiated Logout 1.0, section 2.1).
 *
 * @param secretInForm whether it wants a client's secret in the form and not in a header
 */
record Endpoints(
        URI authorization,
        URI token,
        URI keys,
        @Nullable URI userInfo,
        @Nullable URI endSession,
        boolean secretInForm) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    Endpoints {
        requireNonNull(authorization, "authorization is null");
        requireNonNull(token, "token is null");
        requireNonNull(keys, "keys is null");
    }

    /**
     * What a provider says of itself.
     *
     * @throws ConfigurationException if it is another one than that issuer, or cannot be used
     */
    static Endpoints of(JsonNode metadata, String issuer) {
        String told = metadata.path("issuer").asText();
        if (!told.equals(issuer)) {
            throw new ConfigurationException("OIDC_ISSUER is %s, and calls itself %s".formatted(issuer, told));
        }
        JsonNode methods = metadata.path("token_endpoint_auth_methods_supported");
        return new Endpoints(required(metadata, "authorization_endpoint"), required(metadata, "token_endpoint"),
                required(metadata, "jwks_uri"), optional(metadata, "userinfo_endpoint"),
                optional(metadata, "end_session_endpoint"),
                has(methods, "client_secret_post") && !has(methods, "client_secret_basic"));
    }

    private static URI required(JsonNode metadata, String name) {
        return secure(name, metadata.path(name).asText());
    }

    private static @Nullable URI optional(JsonNode metadata, String name) {
        return metadata.hasNonNull(name) ? required(metadata, name) : null;
    }

    private static boolean has(JsonNode methods, String method) {
        return StreamSupport.stream(methods.spliterator(), false).anyMatch(one -> one.asText().equals(method));
    }

    /**
     * An address that nobody on the way can answer in the place of: over https, or on this machine.
     *
     * @throws ConfigurationException if it is none
     */
    static URI secure(String name, String text) {
        try {
            URI address = URI.create(text);
            String host = Optional.ofNullable(address.getHost()).orElse("");
            if ("https".equals(address.getScheme()) && !host.isEmpty()
                    || "http".equals(address.getScheme()) && THIS_MACHINE.contains(host)) {
                return address;
            }
        } catch (IllegalArgumentException unreadable) {
            throw insecure(name, text);
        }
        throw insecure(name, text);
    }

    private static ConfigurationException insecure(String name, String text) {
        return new ConfigurationException("%s is \"%s\", and has to be an address with https".formatted(name, text));
    }
}
