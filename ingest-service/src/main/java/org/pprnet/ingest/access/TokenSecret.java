package org.pprnet.ingest.access;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.charset.StandardCharsets;

/** Refuses to start with a secret that HS256 must not be used with (RFC 7518, section 3.2: as long as the hash at least). */
@Context
final class TokenSecret {

    private static final int SHORTEST = 32;

    TokenSecret(@Property(name = "micronaut.security.token.jwt.signatures.secret.validation.secret") String secret) {
        int length = secret.getBytes(StandardCharsets.UTF_8).length;
        if (length < SHORTEST) {
            throw new ConfigurationException(
                    "TOKEN_SECRET has %d bytes and needs %d: tokens could be forged".formatted(length, SHORTEST));
        }
    }
}
