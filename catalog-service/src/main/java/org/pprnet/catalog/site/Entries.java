package org.pprnet.catalog.site;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;
import org.pprnet.page.Article;
import org.pprnet.page.Articles;
import org.pprnet.page.Banners;

/** Summaries as they stand on the site's pages: with what is to be said of the cited article, and ways to what is beside them. */
@Singleton
public final class Entries {

    private final Articles articles;
    private final SiteTemplates templates;
    private final Banners banners;

    Entries(Articles articles, SiteTemplates templates, Banners banners) {
        this.articles = articles;
        this.banners = banners;
        this.templates = templates;
    }

    /** One among others, with a heading of that level. */
    public Content listed(ListEntry.Live entry, int level) {
        return content(entry.summary(), level, entry.address());
    }

    /** One that its page is about. */
    Content alone(SummaryView summary) {
        return content(summary, 1, null);
    }

    private Content content(SummaryView summary, int level, @Nullable String address) {
        return articles.content(Article.of(summary), new Article.Place(level, address, banners.of(summary),
                templates.fill("part/filed", Map.of("summary", summary, "alone", level == 1))));
    }
}
