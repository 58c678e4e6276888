package org.pprnet.catalog.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.events.Json;
import org.pprnet.events.SummaryView;

/** Cited articles as CSL-JSON (Citation Style Language 1.0.2, schema csl-data). */
final class CslJson {

    private CslJson() {}

    static String write(List<SummaryView> citing) {
        return Json.text(citing.stream().map(CslJson::item).toList());
    }

    private static JsonFields item(SummaryView summary) {
        CitedArticle article = CitedArticle.of(summary.citation());
        Citation citation = article.citation();
        return new JsonFields().with("id", summary.slug())
                .with("type", article.isInContainer() ? "article-journal" : "document")
                .with("author", article.authors().stream().map(CslJson::name).toList())
                .with("issued", article.date().map(CslJson::date).orElse(null))
                .with("title", citation.title())
                .with("container-title", citation.container())
                .with("volume", citation.volume())
                .with("issue", citation.issue())
                .with("page", citation.pages())
                .with("number", citation.articleNumber())
                .with("DOI", citation.doi() == null ? null : citation.doi().value())
                .with("status", article.isAheadOfPrint() ? CitedArticle.AHEAD_OF_PRINT : null)
                .with("note", note(article.notes(summary)));
    }

    private static JsonFields name(PersonName name) {
        return name.given() == null
                ? new JsonFields().with("literal", name.family())
                : new JsonFields().with("family", name.family()).with("given", name.given())
                        .with("suffix", name.suffix());
    }

    private static JsonFields date(IssueDate date) {
        return new JsonFields().with("date-parts", List.of(date.parts()));
    }

    private static @Nullable String note(List<String> notes) {
        return notes.isEmpty() ? null : String.join("\n", notes);
    }
}
