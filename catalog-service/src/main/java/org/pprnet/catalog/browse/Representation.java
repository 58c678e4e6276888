package org.pprnet.catalog.browse;

import java.util.Arrays;
import java.util.Optional;
import org.pprnet.catalog.export.ExportFormat;

/** The forms in which one and the same thing can be had. */
enum Representation {
    JSON("application/json", "json"),
    HTML("text/html", "html"),
    JSON_LD("application/ld+json", "jsonld"),
    BIBTEX(ExportFormat.BIBTEX),
    RIS(ExportFormat.RIS),
    CSL_JSON(ExportFormat.CSL_JSON);

    private final String mediaType;
    private final String suffix;

    Representation(ExportFormat format) {
        this(format.mediaType(), format.suffix());
    }

    Representation(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    String mediaType() {
        return mediaType;
    }

    /** What an address ends with that asks for it, without the dot. */
    String suffix() {
        return suffix;
    }

    /** The format of the cited articles in it; empty where it is of the summaries themselves. */
    Optional<ExportFormat> export() {
        return Arrays.stream(ExportFormat.values()).filter(format -> format.suffix().equals(suffix)).findFirst();
    }

    static Optional<Representation> ofSuffix(String suffix) {
        return Arrays.stream(values()).filter(representation -> representation.suffix.equals(suffix)).findFirst();
    }
}
