package org.pprnet.ingest.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pprnet.events.Json;

class ProviderSettingsTest {

    @ParameterizedTest
    @CsvSource({"http://login.example, desk, openid, OIDC_ISSUER", "https:/realm, desk, openid, OIDC_ISSUER",
        "no address, desk, openid, OIDC_ISSUER", "https://login.example, '', openid, OIDC_CLIENT_ID",
        "https://login.example, desk, profile, OIDC_SCOPES", "https://login.example, pprnet, openid, OIDC_AUDIENCE"})
    void serviceDoesNotStartWithWhatCannotWorkOrIsNotSafe(String issuer, String client, String scopes, String named) {
        assertThatThrownBy(() -> settings(issuer, client, scopes)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(named);
    }

    @Test
    void secretIsNotWrittenAnywhere() {
        assertThat(settings("https://login.example/a", "desk", "openid").toString()).doesNotContain("secret");
    }

    @Test
    void withoutANameTheProviderIsCalledByItsHost() {
        assertThat(settings("https://login.example/a", "desk", "openid").name()).isEqualTo("login.example");
    }

    @ParameterizedTest
    @CsvSource({"issuer, https://login.example/", "token_endpoint, http://login.example/token", "jwks_uri,"})
    void providerThatIsAnotherOrNotSafeIsNotUsed(String name, String value) {
        Map<String, Object> metadata = new HashMap<>(Map.of("issuer", "https://login.example", "authorization_endpoint",
                "https://login.example/a", "token_endpoint", "https://login.example/t", "jwks_uri",
                "https://login.example/k"));
        assertThat(Endpoints.of(json(metadata), "https://login.example").userInfo()).isNull();

        metadata.put(name, value);

        assertThatThrownBy(() -> Endpoints.of(json(metadata), "https://login.example"))
                .isInstanceOf(ConfigurationException.class);
    }

    private static JsonNode json(Map<String, Object> metadata) {
        return Json.mapper().valueToTree(metadata);
    }

    private static ProviderSettings settings(String issuer, String client, String scopes) {
        return new ProviderSettings(issuer, client, "a secret", scopes, "roles", "pprnet", "", Duration.ofSeconds(30));
    }
}
