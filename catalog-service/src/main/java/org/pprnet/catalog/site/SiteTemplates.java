package org.pprnet.catalog.site;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.Map;
import org.pprnet.page.Templates;

/** The templates of the site's pages. */
@Singleton
class SiteTemplates {

    private final Templates templates = new Templates("org.pprnet.catalog.site.templates",
            SiteTemplates.class.getClassLoader());

    Content fill(String name, Map<String, Object> parameters) {
        return templates.fill(name, parameters);
    }
}
