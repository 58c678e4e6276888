package org.pprnet.page;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.net.URL;
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
        byName = read().stream().collect(Collectors.toMap(Asset::name, Function.identity()));
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
                for (String name : text(indexes.nextElement()).lines().toList()) {
                    assets.add(asset(name));
                }
            }
            return assets;
        } catch (IOException e) {
            throw new UncheckedIOException("The files of the pages cannot be read", e);
        }
    }

    private static Asset asset(String name) throws IOException {
        URL file = classes().getResource(FOLDER + name);
        String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (file == null || mediaType == null) {
            throw new IllegalStateException("page-assets/index names %s, which is not there or of no known type"
                    .formatted(name));
        }
        byte[] content = bytes(file);
        return new Asset(name, mediaType, content, fingerprint(content));
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
