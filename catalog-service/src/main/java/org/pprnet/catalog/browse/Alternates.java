package org.pprnet.catalog.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.pprnet.catalog.export.ExportFormat;
import org.pprnet.catalog.index.Filters;
import org.pprnet.catalog.index.Kind;
import org.pprnet.catalog.site.Alternate;
import org.pprnet.catalog.site.Way;
import org.pprnet.events.SummaryView;

/** The other forms of a page, and the feeds of what it shows. */
final class Alternates {

    private static final String ALTERNATE = "alternate";
    private static final int MOST_AT_ONCE = 100;

    private Alternates() {}

    /** Of a list. */
    static List<Alternate> ofList(Filters filters, Optional<AsOf> asOf) {
        List<Alternate> alternates = new ArrayList<>(forms(form -> SiteLinks.list(
                SiteLinks.SUMMARIES + form.suffix(), filters, asOf,
                form.export().isPresent() ? to -> to.queryParam("limit", MOST_AT_ONCE) : UnaryOperator.identity())));
        alternates.addAll(feeds("all", "PPRNet digest"));
        Filterings.onlyTerm(filters, Kind.TOPIC)
                .ifPresent(slug -> alternates.addAll(feeds("topics/" + slug, Filterings.heading(filters))));
        Filterings.onlyTerm(filters, Kind.TYPE)
                .ifPresent(slug -> alternates.addAll(feeds("research-types/" + slug, Filterings.heading(filters))));
        return alternates;
    }

    /** Of one summary. Where it cites nothing, there is no file for a reference manager. */
    static List<Alternate> ofSummary(SummaryView summary, Optional<AsOf> asOf) {
        List<Alternate> alternates = new ArrayList<>(
                forms(form -> SiteLinks.at(SiteLinks.summary(summary.slug()) + form.suffix(), asOf)));
        if (summary.citation() == null) {
            alternates.removeIf(Alternates::isExport);
        }
        alternates.addAll(feeds("all", "PPRNet digest"));
        return alternates;
    }

    /** The files for reference managers among them. */
    static List<Way> exports(List<Alternate> alternates) {
        return alternates.stream().filter(Alternates::isExport).map(file -> new Way(file.title(), file.address()))
                .toList();
    }

    private static boolean isExport(Alternate alternate) {
        return Arrays.stream(ExportFormat.values()).anyMatch(format -> format.mediaType().equals(alternate.type()));
    }

    private static List<Alternate> forms(Function<Representation, String> address) {
        return Arrays.stream(Representation.values()).filter(Predicate.not(Representation.HTML::equals))
                .map(form -> new Alternate(ALTERNATE, form.mediaType(), form.title(), address.apply(form))).toList();
    }

    private static List<Alternate> feeds(String path, String title) {
        return List.of(feed("application/atom+xml", path, "atom", title),
                feed("application/rss+xml", path, "rss", title),
                feed("application/feed+json", path, "json", title));
    }

    private static Alternate feed(String type, String path, String suffix, String title) {
        return new Alternate(ALTERNATE, type, title, "/feeds/%s.%s".formatted(path, suffix));
    }
}
