package org.pprnet.catalog.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.events.SummaryView;

/** Cited articles as a BibTeX database (btxdoc, 1988, sections 3 and 4), in UTF-8. */
final class BibTex {

    private static final String[] MONTHS = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
        "dec"};
    private static final Pattern DIVIDES_NAMES = Pattern.compile(",|\\band\\b", Pattern.CASE_INSENSITIVE);

    private BibTex() {}

    static String write(List<SummaryView> citing) {
        Map<String, CitedArticle> articles = new LinkedHashMap<>();
        citing.forEach(summary -> articles.put(summary.slug(), CitedArticle.of(summary.citation())));
        Map<String, String> keys = BibTexKeys.of(articles);
        return citing.stream()
                .map(summary -> entry(keys.get(summary.slug()), articles.get(summary.slug()), summary))
                .collect(Collectors.joining("\n"));
    }

    private static String entry(String key, CitedArticle article, SummaryView summary) {
        String type = article.isInContainer() ? "article" : "misc";
        return fields(article, summary).entrySet().stream()
                .map(field -> "  %s = %s".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",\n", "@%s{%s,\n".formatted(type, key), "\n}\n"));
    }

    private static Map<String, String> fields(CitedArticle article, SummaryView summary) {
        Citation citation = article.citation();
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "author", names(article));
        put(fields, "title", citation.title() == null ? null : LatexText.title(citation.title()));
        put(fields, "journal", latex(citation.container()));
        article.date().ifPresent(date -> putDate(fields, date));
        put(fields, "volume", latex(citation.volume()));
        put(fields, "number", latex(citation.issue()));
        put(fields, "pages", citation.pages() == null ? null : pages(citation.pages()));
        put(fields, "eid", latex(citation.articleNumber()));
        put(fields, "doi", citation.doi() == null ? null : verbatim(citation.doi().value()));
        put(fields, "note", notes(article, summary));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, "{" + value + "}");
        }
    }

    /** Months are macros, which a style spells in its language. */
    private static void putDate(Map<String, String> fields, IssueDate date) {
        put(fields, "year", String.valueOf(date.year()));
        if (date.month() > 0) {
            fields.put("month", MONTHS[date.month() - 1]);
        }
        put(fields, "day", date.day() > 0 ? String.valueOf(date.day()) : null);
    }

    private static @Nullable String latex(@Nullable String text) {
        return text == null ? null : LatexText.of(text);
    }

    private static String pages(String pages) {
        return LatexText.of(Pages.dashed(pages, "–")).replace("–", "--");
    }

    /** Identifiers are not typeset (biblatex reads them verbatim): only what would end the value is written otherwise. */
    private static String verbatim(String doi) {
        return doi.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D");
    }

    private static @Nullable String names(CitedArticle article) {
        return article.authors().isEmpty()
                ? null
                : article.authors().stream().map(BibTex::name).collect(Collectors.joining(" and "));
    }

    private static String name(PersonName name) {
        if (name.given() == null) {
            return "{" + LatexText.of(name.family()) + "}";
        }
        String suffix = name.suffix() == null ? "" : ", " + part(name.suffix());
        return part(name.family()) + suffix + ", " + part(name.given());
    }

    private static String part(String part) {
        String latex = LatexText.of(part);
        return DIVIDES_NAMES.matcher(part).find() ? "{" + latex + "}" : latex;
    }

    private static @Nullable String notes(CitedArticle article, SummaryView summary) {
        List<String> notes = article.notesAndStatus(summary);
        return notes.isEmpty() ? null : LatexText.of(String.join(" ", notes));
    }
}
