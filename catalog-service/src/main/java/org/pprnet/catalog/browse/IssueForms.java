package org.pprnet.catalog.browse;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pprnet.catalog.browse.RenderedAnswers.Text;
import org.pprnet.catalog.index.Filters;
import org.pprnet.catalog.index.Kind;
import org.pprnet.catalog.site.ArchivesPage;
import org.pprnet.catalog.site.Sheet;
import org.pprnet.catalog.site.Site;
import org.pprnet.events.Json;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;

/** The monthly issues, as JSON and as pages. */
@Singleton
final class IssueForms {

    private static final String ISSUES = "/issues";

    private final Summaries summaries;
    private final ListPages pages;
    private final SiteLinks links;
    private final Site site;

    IssueForms(Summaries summaries, ListPages pages, SiteLinks links, Site site) {
        this.summaries = summaries;
        this.pages = pages;
        this.links = links;
        this.site = site;
    }

    /** All issues: as JSON a page of them. */
    Text months(Representation form, Moment moment, Paging paging) {
        if (form == Representation.HTML) {
            return Text.of(site.archives(archives(moment)));
        }
        Page<Issue> page = Issues.list(moment.index(), paging);
        return new Text(Json.text(page), page.next());
    }

    /** One issue with its summaries. */
    Text issue(Representation form, Moment moment, Issue issue, Paging paging) {
        Filters month = Filters.NONE.with(Kind.MONTH, issue.month().toString());
        SummaryList list = summaries.list(moment, month, paging);
        return new Text(form == Representation.HTML
                ? site.list(pages.issue(
                        new Shown(moment, month, paging, list, Optional.of(ISSUES + "/" + issue.month())), issue))
                : Json.text(IssuePage.of(issue, list)), list.next());
    }

    private ArchivesPage archives(Moment moment) {
        Map<Integer, List<ArchivesPage.Issue>> years = new LinkedHashMap<>();
        Issues.all(moment.index())
                .forEach(issue -> years.computeIfAbsent(issue.month().getYear(), _ -> new ArrayList<>())
                        .add(new ArchivesPage.Issue(issue.month(), issue.count(), issue.teaser())));
        Sheet sheet = new Sheet("Archives", links.whole(ISSUES), "Every monthly issue of the digest, by year.",
                Alternates.ofList(Filters.NONE, moment.asOf()),
                moment.asOf().map(time -> time.on(ISSUES)).orElse(null));
        return new ArchivesPage(sheet,
                years.entrySet().stream().map(year -> new ArchivesPage.Year(year.getKey(), year.getValue())).toList());
    }
}
