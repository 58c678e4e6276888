package org.pprnet.catalog.export;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.events.SummaryView;

/** Cited articles in RIS (Research Information Systems, format of 2011), in UTF-8. */
final class Ris {

    private final StringBuilder lines = new StringBuilder();

    private Ris() {}

    static String write(List<SummaryView> citing) {
        return citing.stream().map(Ris::entry).collect(Collectors.joining());
    }

    private static String entry(SummaryView summary) {
        CitedArticle article = CitedArticle.of(summary.citation());
        Ris ris = new Ris();
        ris.add("TY", article.isInContainer() ? "JOUR" : "GEN");
        article.authors().forEach(name -> ris.add("AU", name.inverted()));
        ris.add("TI", article.citation().title());
        ris.add("T2", article.citation().container());
        article.date().ifPresent(ris::addDate);
        ris.addPlace(article.citation());
        ris.add("DO", article.citation().doi() == null ? null : article.citation().doi().value());
        article.notesAndStatus(summary).forEach(note -> ris.add("N1", note));
        ris.add("ER", "");
        return ris.lines.toString();
    }

    private void addDate(IssueDate date) {
        add("PY", "%04d".formatted(date.year()));
        if (date.month() > 0) {
            add("DA", "%04d/%02d/%s/".formatted(date.year(), date.month(),
                    date.day() > 0 ? "%02d".formatted(date.day()) : ""));
        }
    }

    /** The number of an article stands for its first page too, since not every reader has a place for such numbers. */
    private void addPlace(Citation citation) {
        add("VL", citation.volume());
        add("IS", citation.issue());
        Pages pages = citation.pages() == null
                ? new Pages(citation.articleNumber(), null)
                : Pages.of(citation.pages());
        add("SP", pages.first());
        add("EP", pages.last());
        add("C7", citation.articleNumber());
    }

    private void add(String tag, @Nullable String value) {
        if (value != null) {
            lines.append(tag).append("  - ").append(value).append("\r\n");
        }
    }
}
