package org.pprnet.benchmarks.growth;

/** In what form lists are asked for. */
public enum Representation {
    JSON("application/json", ""),
    HTML("text/html", "-html");

    private final String mediaType;
    private final String suffix;

    Representation(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    String mediaType() {
        return mediaType;
    }

    /** What figures of it end in. */
    String suffix() {
        return suffix;
    }
}
