package org.pprnet.search.site;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.page.Banners;
import org.pprnet.page.Frame;
import org.pprnet.page.Page;
import org.pprnet.page.ReadersSite;
import org.pprnet.page.Templates;

/** The search page, whole, in HTML. */
@Singleton
public class Site {

    private final Templates templates = new Templates("org.pprnet.search.site.templates", Site.class.getClassLoader());
    private final Frame frame;
    private final Banners banners;

    Site(Frame frame, Banners banners) {
        this.frame = frame;
        this.banners = banners;
    }

    /** A search, with what was found or why it cannot be answered. */
    public String html(SearchPage page) {
        return frame.html(new Page(page.title(), ReadersSite.HOME, ReadersSite.navigation("/search"),
                List.of("search.css"), List.of("search.js"), head(page),
                templates.fill("search", Map.of("page", page, "banners", banners))));
    }

    private @Nullable Content head(SearchPage page) {
        return page.address() == null
                ? null
                : templates.fill("head", Map.of("page", page, "site", ReadersSite.HOME.label()));
    }
}
