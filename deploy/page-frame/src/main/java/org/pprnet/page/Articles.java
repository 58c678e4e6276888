package org.pprnet.page;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Map;

/** How summaries look, wherever one is shown. */
@Singleton
public class Articles {

    private final Templates templates = new Templates("org.pprnet.page.templates", Articles.class.getClassLoader());

    /** A summary, with its title as the page's heading. */
    public Content content(Article article) {
        return content(article, Article.Place.PAGE);
    }

    /** A summary, at a place among others. */
    public Content content(Article article, Article.Place place) {
        return templates.fill("article", Map.of("article", article, "place", place));
    }
}
