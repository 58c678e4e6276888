package org.pprnet.catalog.export;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pprnet.page.Notices;
import org.pprnet.events.Citation;
import org.pprnet.events.Doi;
import org.pprnet.events.SummaryView;
import org.pprnet.events.SummaryView.ArticleFlag;

/** The cited article in the vocabulary of schema.org. */
final class JsonLdCitation {

    private JsonLdCitation() {}

    /** Nothing where the summary cites nothing. */
    static @Nullable JsonFields of(SummaryView summary) {
        if (summary.citation() == null) {
            return null;
        }
        CitedArticle article = CitedArticle.of(summary.citation());
        Citation citation = article.citation();
        List<ArticleFlag> notices = Notices.of(summary.flags()).inForce();
        return JsonFields.thing(article.isInContainer() ? "ScholarlyArticle" : "CreativeWork")
                .with("name", citation.title())
                .with("author", article.authors().stream().map(JsonLdCitation::author).toList())
                .with("datePublished", article.date().map(IssueDate::iso).orElse(null))
                .with("isPartOf", container(citation))
                .with("pagination", pagination(citation))
                .with("identifier", citation.doi() == null ? null : identifier(citation.doi()))
                .with("sameAs", citation.doi() == null ? null : citation.doi().url())
                .with("creativeWorkStatus", status(article, notices))
                .with("correction", notices.stream().map(JsonLdCitation::comment).toList())
                .with("description", article.isWhole() ? null : citation.text());
    }

    private static JsonFields author(PersonName name) {
        return name.given() == null
                ? JsonFields.thing("Organization").with("name", name.family())
                : JsonFields.thing("Person").with("name", name.inOrder()).with("familyName", name.family())
                        .with("givenName", name.given()).with("honorificSuffix", name.suffix());
    }

    /** The issue is part of a volume, and that of the periodical. */
    private static @Nullable JsonFields container(Citation citation) {
        JsonFields place = citation.container() == null
                ? null
                : JsonFields.thing("Periodical").with("name", citation.container());
        if (citation.volume() != null) {
            place = JsonFields.thing("PublicationVolume").with("volumeNumber", citation.volume())
                    .with("isPartOf", place);
        }
        return citation.issue() == null
                ? place
                : JsonFields.thing("PublicationIssue").with("issueNumber", citation.issue()).with("isPartOf", place);
    }

    private static @Nullable String pagination(Citation citation) {
        String article = citation.articleNumber() == null ? null : "Article " + citation.articleNumber();
        return citation.pages() == null ? article : citation.pages();
    }

    private static JsonFields identifier(Doi doi) {
        return JsonFields.thing("PropertyValue").with("propertyID", "doi").with("value", doi.value());
    }

    private static @Nullable String status(CitedArticle article, List<ArticleFlag> notices) {
        if (notices.isEmpty()) {
            return article.isAheadOfPrint() ? CitedArticle.AHEAD_OF_PRINT : null;
        }
        return notices.stream().map(NoticeText::status).distinct().collect(Collectors.joining("; "));
    }

    private static JsonFields comment(ArticleFlag flag) {
        return JsonFields.thing("CorrectionComment")
                .with("name", NoticeText.status(flag))
                .with("text", OneLine.of(flag.reason()))
                .with("datePublished", flag.date())
                .with("url", flag.noticeDoi() == null ? null : flag.noticeDoi().url());
    }
}
