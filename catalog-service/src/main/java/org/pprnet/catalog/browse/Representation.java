package org.pprnet.catalog.browse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pprnet.catalog.export.ExportFormat;

/** The forms in which one and the same thing can be had. */
enum Representation {
    JSON("application/json", ".json", "JSON"),
    HTML("text/html", ".html", "Page"),
    JSON_LD("application/ld+json", ".jsonld", "JSON-LD"),
    BIBTEX(ExportFormat.BIBTEX, "BibTeX"),
    RIS(ExportFormat.RIS, "RIS"),
    CSL_JSON(ExportFormat.CSL_JSON, "CSL-JSON");

    /** All of them: summaries, and lists of them. */
    static final List<Representation> ALL = List.of(values());

    /** What is only looked at: issues, words, versions. */
    static final List<Representation> PAGE_OR_JSON = List.of(JSON, HTML);

    private final String mediaType;
    private final String suffix;
    private final String title;

    Representation(ExportFormat format, String title) {
        this(format.mediaType(), format.suffix(), title);
    }

    Representation(String mediaType, String suffix, String title) {
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.title = title;
    }

    String mediaType() {
        return mediaType;
    }

    /** What an address ends with that asks for it, with its dot. */
    String suffix() {
        return suffix;
    }

    /** What people call it. */
    String title() {
        return title;
    }

    /** The format of the cited articles in it; empty where it is of the summaries themselves. */
    Optional<ExportFormat> export() {
        return Arrays.stream(ExportFormat.values()).filter(format -> format.suffix().equals(suffix)).findFirst();
    }

    static Optional<Representation> ofSuffix(String suffix) {
        return Arrays.stream(values()).filter(representation -> representation.suffix.equals(suffix)).findFirst();
    }
}
