package org.pprnet.catalog.browse;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.pprnet.catalog.browse.RenderedAnswers.Text;
import org.pprnet.catalog.index.Filters;
import org.pprnet.catalog.site.Sheet;
import org.pprnet.catalog.site.Site;
import org.pprnet.catalog.site.TermsPage;
import org.pprnet.events.Json;
import org.pprnet.events.Term;
import org.pprnet.service.reading.Paging;

/** Topics and types of research, as JSON and as pages. */
@Singleton
final class TermForms {

    private final ListForms lists;
    private final SiteLinks links;
    private final Site site;

    TermForms(ListForms lists, SiteLinks links, Site site) {
        this.lists = lists;
        this.links = links;
        this.site = site;
    }

    /** All words of a vocabulary, with the numbers of summaries that fit. */
    Text all(Representation form, Moment moment, TermList list, Filters filters) {
        return Text.of(form == Representation.HTML
                ? site.terms(page(moment, list, filters.without(list.kind())))
                : Json.text(Terms.count(moment.index(), list, filters, list.terms())));
    }

    /** One word: as JSON its number, as a page the summaries under it. */
    Text one(Representation form, Moment moment, TermList list, Term term, Filters filters, Paging paging) {
        return form == Representation.HTML
                ? lists.summaries(form, moment, filters.without(list.kind()).with(list.kind(), term.slug()), paging)
                : Text.of(Json.text(Terms.count(moment.index(), list, filters, List.of(term))));
    }

    /** Each word is counted as the list that it leads to. */
    private TermsPage page(Moment moment, TermList list, Filters filters) {
        TermCounts counts = Terms.count(moment.index(), list, filters, list.terms());
        String path = "/" + list.path();
        Sheet sheet = new Sheet(list.label(), links.whole(path),
                "%s that summaries of the digest are filed under.".formatted(list.label()),
                Alternates.ofList(Filters.NONE, moment.asOf()), moment.asOf().map(time -> time.on(path)).orElse(null));
        return new TermsPage(sheet, list.page(),
                counts.items().stream().map(term -> new TermsPage.Term(term.label(), term.count(),
                        filters.isEmpty()
                                ? SiteLinks.at(path + "/" + term.slug(), moment.asOf())
                                : SiteLinks.list(filters.with(list.kind(), term.slug()), moment.asOf())))
                        .toList());
    }
}
