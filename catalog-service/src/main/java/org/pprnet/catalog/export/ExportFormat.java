package org.pprnet.catalog.export;

import java.util.List;
import java.util.function.Function;
import org.pprnet.events.SummaryView;

/**
 * The formats in which reference managers take what summaries cite. Each describes the cited article: with its DOI, with
 * a note where a retraction or a concern is in force, and with the citation verbatim where not all of it could be parsed.
 */
public enum ExportFormat {

    BIBTEX("application/x-bibtex", ".bib", BibTex::write),
    RIS("application/x-research-info-systems", ".ris", Ris::write),
    CSL_JSON("application/vnd.citationstyles.csl+json", ".csl.json", CslJson::write);

    private final String mediaType;
    private final String suffix;
    private final Function<List<SummaryView>, String> writer;

    ExportFormat(String mediaType, String suffix, Function<List<SummaryView>, String> writer) {
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.writer = writer;
    }

    /** Its name in HTTP, without parameters. The text is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** What an address in this format ends with, with its dot. */
    public String suffix() {
        return suffix;
    }

    /** What the summaries cite, in their order. Summaries that cite nothing are left out; none at all is no entry. */
    public String write(List<SummaryView> summaries) {
        return writer.apply(summaries.stream().filter(summary -> summary.citation() != null).toList());
    }
}
