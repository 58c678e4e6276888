package org.pprnet.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.pprnet.events.Json;

/**
 * What a caller of the ingest service shows: who it is, what it may do, and until when (RFC 7519, signed with HS256).
 *
 * @param name how the author is called where a summary names its author; also who owns what is submitted with it
 */
public record Token(Role role, String name, Instant issuedAt, Duration lifetime) {

    /** Each may do what the one before it may. */
    public enum Role {
        author,
        editor,
        admin
    }

    private static final String AUDIENCE = "pprnet";
    private static final String TICKETS = "pprnet-sign-in";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = BASE64
            .encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));

    public Token {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
        if (!lifetime.isPositive()) {
            throw new IllegalArgumentException("lifetime is not positive");
        }
    }

    /** The token as it goes into the header {@code Authorization: Bearer …}. */
    public String signed(String secret) {
        return signed(AUDIENCE, Map.of(), secret);
    }

    /**
     * A ticket, with which a browser gets into the author's desk once.
     *
     * @param id of this ticket and no other
     */
    String ticket(String id, String secret) {
        return signed(TICKETS, Map.of("jti", id), secret);
    }

    private String signed(String audience, Map<String, String> more, String secret) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", "local:" + name);
        claims.put("name", name);
        claims.put("roles", List.of(role));
        claims.put("aud", audience);
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", issuedAt.plus(lifetime).getEpochSecond());
        claims.putAll(more);
        String content = HEADER + "." + base64(claims);
        return content + "." + BASE64.encodeToString(signature(content, secret));
    }

    private static String base64(Map<String, ?> part) {
        try {
            return BASE64.encodeToString(Json.mapper().writeValueAsBytes(part));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A token is always JSON", e);
        }
    }

    private static byte[] signature(String content, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
