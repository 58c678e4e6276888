package org.pprnet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Json;

class TokenTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final Token token = new Token(Token.Role.editor, "Dr. Flückiger", NOW, Duration.ofHours(12));

    @Test
    void claimsSayWhoMayDoWhatUntilWhen() throws IOException {
        JsonNode claims = Json.mapper().readTree(Base64.getUrlDecoder().decode(token.signed(SECRET).split("\\.")[1]));
        assertThat(claims.get("name").textValue()).isEqualTo("Dr. Flückiger");
        assertThat(claims.get("sub").textValue()).isEqualTo("local:Dr. Flückiger");
        assertThat(claims.get("roles")).hasSize(1).first().extracting(JsonNode::textValue).isEqualTo("editor");
        assertThat(claims.get("aud").textValue()).isEqualTo("pprnet");
        assertThat(claims.get("iat").longValue()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.get("exp").longValue()).isEqualTo(NOW.plus(Duration.ofHours(12)).getEpochSecond());
    }

    /** The value was computed with {@code openssl dgst -sha256 -hmac}. */
    @Test
    void signatureIsTheOneThatOthersCompute() {
        String signed = new Token(Token.Role.author, "A", NOW, Duration.ofHours(1)).signed(SECRET);
        assertThat(signed).isEqualTo("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
                + ".eyJzdWIiOiJsb2NhbDpBIiwibmFtZSI6IkEiLCJyb2xlcyI6WyJhdXRob3IiXSwiYXVkIjoicHBybmV0IiwiaWF0Ij"
                + "oxNzk1MzE2NDAwLCJleHAiOjE3OTUzMjAwMDB9"
                + ".IPQ8OHCgysJgL8_sS9Os1yeZ9xTfDlG0cw2eNtYvd7o");
    }

    @Test
    void anotherSecretGivesAnotherSignature() {
        assertThat(token.signed(SECRET)).isNotEqualTo(token.signed(SECRET.replace('0', '1')));
    }

    @Test
    void nobodyAndNoTimeGetNoToken() {
        assertThatThrownBy(() -> new Token(Token.Role.author, " ", NOW, Duration.ofHours(1)))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> new Token(Token.Role.author, "A", NOW, Duration.ZERO))
                .hasMessageContaining("lifetime");
    }
}
