package org.pprnet.catalog.browse;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.pprnet.catalog.browse.RenderedAnswers.Text;
import org.pprnet.catalog.export.JsonLd;
import org.pprnet.catalog.index.Filters;
import org.pprnet.catalog.site.Site;
import org.pprnet.events.Json;
import org.pprnet.service.reading.Paging;

/** Lists of summaries in each of their forms. */
@Singleton
final class ListForms {

    private final Summaries summaries;
    private final ListPages pages;
    private final SiteLinks links;
    private final Site site;
    private final JsonLd jsonLd;

    ListForms(Summaries summaries, ListPages pages, SiteLinks links, Site site) {
        this.summaries = summaries;
        this.pages = pages;
        this.links = links;
        this.site = site;
        jsonLd = new JsonLd(links.whole(""));
    }

    /** Those that fit. */
    Text summaries(Representation form, Moment moment, Filters filters, Paging paging) {
        SummaryList list = summaries.list(moment, filters, paging);
        return new Text(switch (form) {
            case JSON -> Json.text(list);
            case HTML -> site.list(pages.summaries(new Shown(moment, filters, paging, list, Optional.empty())));
            case JSON_LD -> jsonLd.list(links.whole(SiteLinks.list(filters, moment.asOf())),
                    Filterings.heading(filters), list.live());
            case BIBTEX, RIS, CSL_JSON -> form.export().orElseThrow().write(list.live());
        }, list.next());
    }

    /** All, with what the digest is. */
    Text home(Moment moment, Paging paging) {
        SummaryList list = summaries.list(moment, Filters.NONE, paging);
        return new Text(
                site.home(pages.home(new Shown(moment, Filters.NONE, paging, list, Optional.empty()))), list.next());
    }
}
