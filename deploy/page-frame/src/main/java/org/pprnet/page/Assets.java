package org.pprnet.page;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The style sheets, scripts and pictures of a service's pages: those of the frame and its own, which stand on the class path
 * in {@code page-assets/} and are named, one per line, in {@code page-assets/index}. They are served by the service
 * itself, so that its pages never miss what belongs to them.
 */
@Singleton
public class Assets {

    private static final String FOLDER = "page-assets/";
    private static final int FINGERPRINT = 12;
    private static final Map<String, String> MEDIA_TYPES = Map.of("css", "text/css; charset=utf-8", "js",
            "text/javascript; charset=utf-8", "svg", "image/svg+xml", "png", "image/png");

    private final String address;
    private final Map<String, Asset> byName;
    private final Map<String, Asset> byFile;

    Assets(@Property(name = "page.assets", defaultValue = "/assets") String address) {
        this.address = address;
        byName = read().stream().collect(Collectors.toMap(Asset::name, Function.identity(), Assets::one));
        byFile = byName.values().stream().collect(Collectors.toMap(Asset::file, Function.identity()));
    }

    /** Where a browser finds a file. */
    public String address(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no page-assets/index names " + name);
        }
        return address + "/" + asset.file();
    }

    Optional<Asset> find(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    private static List<Asset> read() {
        try {
            List<Asset> assets = new ArrayList<>();
            for (Enumeration<URL> indexes = classes().getResources(FOLDER + "index"); indexes.hasMoreElements();) {
                URL index = indexes.nextElement();
                for (String name : text(index).lines().toList()) {
                    assets.add(asset(index, name));
                }
            }
            return assets;
        } catch (IOException e) {
            throw new UncheckedIOException("The files of the pages cannot be read", e);
        }
    }

    private static Asset asset(URL index, String name) throws IOException {
        String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (mediaType == null) {
            throw new IllegalStateException("%s names %s, which is of no known type".formatted(index, name));
        }
        byte[] content = bytes(beside(index, name));
        return new Asset(name, mediaType, content, fingerprint(content));
    }

    private static URL beside(URL index, String name) throws IOException {
        String address = index.toString();
        return URI.create(address.substring(0, address.lastIndexOf('/') + 1) + name).toURL();
    }

    /** A jar that is on the class path twice, as where another's manifest names it, brings the same files twice. */
    private static Asset one(Asset first, Asset second) {
        if (!first.fingerprint().equals(second.fingerprint())) {
            throw new IllegalStateException(
                    "Two files named %s%s are on the class path".formatted(FOLDER, first.name()));
        }
        return first;
    }

    private static String fingerprint(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(URL file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8).strip();
    }

    private static byte[] bytes(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        }
    }

    private static ClassLoader classes() {
        return Assets.class.getClassLoader();
    }
}
