package org.pprnet.page;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;

/** What readers are told of the article that a summary is about, the same wherever that summary is shown. */
@Singleton
public class Banners {

    private final Templates templates = new Templates("org.pprnet.page.templates", Banners.class.getClassLoader());

    /** What stands at the head of a summary; null where there is nothing to be told. */
    public @Nullable Content of(SummaryView summary) {
        Notices notices = Notices.of(summary.flags());
        return notices.isAny() ? templates.fill("notices", Map.of("notices", notices)) : null;
    }

    /** One notice, in a sentence. */
    public Content notice(SummaryView.ArticleFlag flag) {
        return templates.fill("notice", Map.of("flag", flag));
    }
}
