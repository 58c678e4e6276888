package org.pprnet.feed.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** What a signature has to be, computed apart from the service: RFC 2104, section 2, as it is written there. */
final class Hmac {

    private static final int BLOCK = 64;

    private Hmac() {}

    /** With SHA-256, for secrets that are no longer than its blocks. */
    static String of(String secret, byte[] text) {
        byte[] key = Arrays.copyOf(secret.getBytes(UTF_8), BLOCK);
        return HexFormat.of().formatHex(sha256(padded(key, 0x5c), sha256(padded(key, 0x36), text)));
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] padded = key.clone();
        for (int i = 0; i < padded.length; i++) {
            padded[i] ^= (byte) pad;
        }
        return padded;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
