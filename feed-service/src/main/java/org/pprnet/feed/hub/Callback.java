package org.pprnet.feed.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a subscriber listens. Its path and query are the subscriber's own, and often a secret (WebSub, section 5.1). */
record Callback(URI address) {

    static final int MOST_CHARACTERS = 2000;

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LAST_PORT = 65_535;
    private static final int SHOWN_BYTES = 4;

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with the rule that it breaks
     */
    static Callback of(String text) {
        require(text.length() <= MOST_CHARACTERS, "is longer than %d characters".formatted(MOST_CHARACTERS));
        URI address = parsed(text);
        require(address.getScheme() != null && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT)),
                "is no absolute http or https address");
        require(address.getHost() != null, "names no host");
        require(address.getRawUserInfo() == null, "names a user");
        require(address.getRawFragment() == null, "has a fragment");
        require(address.getPort() != 0 && address.getPort() <= LAST_PORT, "names no port that there is");
        return new Callback(address);
    }

    private static URI parsed(String text) {
        try {
            URI address = new URI(text);
            require(text.chars().allMatch(character -> character < 0x7f), "has characters that no address has");
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is no address: " + e.getReason(), e);
        }
    }

    private static void require(boolean kept, String broken) {
        if (!kept) {
            throw new IllegalArgumentException(broken);
        }
    }

    /** The host's name, or its address in figures. */
    String host() {
        return address.getHost().toLowerCase(Locale.ROOT);
    }

    /** The address of the host where it is written as one, and not as a name. */
    Optional<InetAddress> literal() {
        String host = address.getHost();
        try {
            return Optional
                    .of(InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    /** The same with more parameters after those that it has (WebSub, section 5.3). */
    URI with(String parameters) {
        String before = address.toString();
        return URI.create(before + (address.getRawQuery() == null ? "?" : "&") + parameters);
    }

    /** For logs: without what may be secret, and yet told from others of the same host. */
    String shown() {
        return "%s://%s (%s)".formatted(address.getScheme(), host(), hash());
    }

    private String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(address.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
