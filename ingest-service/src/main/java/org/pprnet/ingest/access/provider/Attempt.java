package org.pprnet.ingest.access.provider;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A way to the provider and back that a browser set out on.
 *
 * @param state which the provider sends back, and which works once
 * @param nonce which the ID token has to say
 * @param verifier which proves that the code is shown by who set out (RFC 7636)
 * @param next where the browser goes on
 */
record Attempt(String state, String nonce, String verifier, String next) {

    Attempt {
        requireNonNull(state, "state is null");
        requireNonNull(nonce, "nonce is null");
        requireNonNull(verifier, "verifier is null");
        requireNonNull(next, "next is null");
    }

    /** What is told of the verifier beforehand: its hash (RFC 7636, section 4.2, S256). */
    String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
