package org.pprnet.catalog.browse;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.export.Coins;
import org.pprnet.catalog.index.Filters;
import org.pprnet.catalog.index.Kind;
import org.pprnet.catalog.site.Filtering;
import org.pprnet.catalog.site.HomePage;
import org.pprnet.catalog.site.IssuePart;
import org.pprnet.catalog.site.ListEntry;
import org.pprnet.catalog.site.ListPage;
import org.pprnet.catalog.site.Listed;
import org.pprnet.page.Said;
import org.pprnet.catalog.site.Sheet;

/** Lists of summaries as pages. */
@Singleton
final class ListPages {

    private static final String PURPOSE = "Short summaries of psychotherapy research, each with what it may mean for practice.";

    private final SiteLinks links;

    ListPages(SiteLinks links) {
        this.links = links;
    }

    /** Those that fit the filters. */
    ListPage summaries(Shown shown) {
        String heading = Filterings.heading(shown.filters());
        return page(shown, sheet(shown, heading, canonical(shown), shown.filters().isEmpty()
                ? PURPOSE
                : "%s: %s. %s".formatted(heading, Said.summaries(shown.list().total()), PURPOSE)),
                Filterings.of(shown.moment(), shown.filters()), null);
    }

    /** All, with what the digest is. */
    HomePage home(Shown shown) {
        Sheet sheet = sheet(shown, "Psychotherapy research, read for practice", "/", PURPOSE);
        Optional<YearMonth> announced = shown.moment().index().months().keySet().stream()
                .filter(month -> shown.moment().index().teaser(month).isPresent()).findFirst();
        return new HomePage(page(shown, sheet, Filterings.of(shown.moment(), shown.filters()), null),
                announced.map(month -> part(shown.moment(), month)).orElse(null));
    }

    /** Those of one month. */
    ListPage issue(Shown shown, Issue issue) {
        String heading = "Issue of " + Said.month(issue.month());
        Sheet sheet = sheet(shown, heading, "/issues/" + issue.month(),
                "%s: %s. %s".formatted(heading, Said.summaries(issue.count()),
                        issue.teaser() == null ? PURPOSE : issue.teaser()));
        return page(shown, sheet, Filtering.none(), part(shown.moment(), issue.month()));
    }

    private ListPage page(Shown shown, Sheet sheet, Filtering filtering, @Nullable IssuePart issue) {
        return new ListPage(sheet, filtering,
                new Listed(months(shown), shown.list().total(), shown.first(), shown.next(),
                        Alternates.exports(sheet.alternates())),
                issue);
    }

    private Sheet sheet(Shown shown, String heading, String path, String description) {
        String continued = shown.paging().cursor() == null
                ? path
                : UriBuilder.of(path).queryParam("cursor", shown.paging().cursor()).build().toString();
        return new Sheet(heading, links.whole(continued), description,
                Alternates.ofList(shown.filters(), shown.moment().asOf()),
                shown.moment().asOf().map(time -> time.on(path)).orElse(null));
    }

    /** Where the same list has a page of its own, that is its address. */
    private static String canonical(Shown shown) {
        Filters filters = shown.filters();
        return Filterings.onlyTerm(filters, Kind.TOPIC).map(topic -> "/topics/" + topic)
                .or(() -> Filterings.onlyTerm(filters, Kind.TYPE).map(type -> "/research-types/" + type))
                .or(() -> Filterings.onlyTerm(filters, Kind.MONTH).filter(_ -> shown.list().total() > 0)
                        .map(month -> "/issues/" + month))
                .orElseGet(() -> filters.isEmpty() ? "/" : SiteLinks.list(filters, Optional.empty()));
    }

    private static List<Listed.Month> months(Shown shown) {
        Map<YearMonth, List<ListEntry>> months = new LinkedHashMap<>();
        shown.list().items().forEach(item -> months.computeIfAbsent(item.month(), _ -> new ArrayList<>())
                .add(entry(item, shown.moment().asOf())));
        return months.entrySet().stream().map(month -> new Listed.Month(month.getKey(), month.getValue())).toList();
    }

    private static ListEntry entry(Item item, Optional<AsOf> asOf) {
        return switch (item) {
            case Item.Live(var summary) -> new ListEntry.Live(summary,
                    SiteLinks.at(SiteLinks.summary(summary.slug()), asOf),
                    summary.citation() == null ? null : Coins.of(summary));
            case Item.Withdrawn gone -> new ListEntry.Withdrawn(gone.id(), gone.slug(),
                    gone.title(), gone.withdrawn().reason(), gone.withdrawn().withdrawnAt());
        };
    }

    private static IssuePart part(Moment moment, YearMonth month) {
        List<YearMonth> months = List.copyOf(moment.index().months().keySet());
        int at = months.indexOf(month);
        return new IssuePart(month, moment.index().teaser(month).orElse(null),
                at + 1 < months.size() ? months.get(at + 1) : null, at > 0 ? months.get(at - 1) : null);
    }
}
