package org.pprnet.feed.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that every feed comes in. */
public enum Format {
    RSS("RSS", "application/rss+xml"),
    ATOM("Atom", "application/atom+xml"),
    JSON("JSON Feed", "application/feed+json");

    private final String label;
    private final String mediaType;

    Format(String label, String mediaType) {
        this.label = label;
        this.mediaType = mediaType;
    }

    String label() {
        return label;
    }

    /** The registered or customary media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of a feed's address, without the dot. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that suffix. */
    public static Optional<Format> ofSuffix(String suffix) {
        return Arrays.stream(values()).filter(format -> format.suffix().equals(suffix)).findFirst();
    }
}
