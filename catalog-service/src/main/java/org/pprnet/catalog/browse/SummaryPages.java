package org.pprnet.catalog.browse;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.export.ApaReference;
import org.pprnet.catalog.export.Coins;
import org.pprnet.catalog.index.CatalogIndex;
import org.pprnet.catalog.index.Listed;
import org.pprnet.catalog.site.Alternate;
import org.pprnet.catalog.site.Citing;
import org.pprnet.catalog.site.Edition;
import org.pprnet.catalog.site.RevisionsPage;
import org.pprnet.catalog.site.Sheet;
import org.pprnet.catalog.site.SummaryPage;
import org.pprnet.catalog.site.Way;
import org.pprnet.events.SummaryView;
import org.pprnet.service.reading.Page;
import org.pprnet.service.reading.Paging;

/** One summary as pages. */
@Singleton
final class SummaryPages {

    private static final int DESCRIPTION = 200;
    private static final Paging ALL = new Paging(100, null);

    private final Contents contents;
    private final Revisions revisions;
    private final SiteLinks links;

    SummaryPages(Contents contents, Revisions revisions, SiteLinks links) {
        this.contents = contents;
        this.revisions = revisions;
        this.links = links;
    }

    /** The summary with what stands around it. */
    SummaryPage summary(Moment moment, SummaryView summary, String jsonLd) {
        String path = path(summary);
        List<Alternate> alternates = Alternates.ofSummary(summary, moment.asOf());
        Sheet sheet = new Sheet(summary.title(), links.whole(path), description(summary), alternates,
                moment.asOf().map(time -> time.on(path)).orElse(null));
        return new SummaryPage(sheet, summary, citing(summary, alternates), editions(summary),
                neighbours(moment, summary), jsonLd);
    }

    /** Its versions. */
    RevisionsPage revisions(SummaryView summary, Page<Revision> page) {
        String path = path(summary);
        Sheet sheet = new Sheet("Versions of “%s”".formatted(summary.title()), links.whole(path + "/revisions"),
                "What was changed in this summary, and when.", List.of(), null);
        return new RevisionsPage(sheet, new Way(summary.title(), path),
                page.items().stream().map(revision -> edition(path, revision)).toList(),
                page.next() == null ? null : path + "/revisions?cursor=" + page.next());
    }

    private static @Nullable Citing citing(SummaryView summary, List<Alternate> alternates) {
        if (summary.citation() == null) {
            return null;
        }
        return new Citing(ApaReference.of(summary.citation()), Coins.of(summary), Alternates.exports(alternates));
    }

    /** A summary that was never revised has nothing to choose from. */
    private List<Edition> editions(SummaryView summary) {
        List<Revision> all = revisions.list(summary.id(), ALL).items();
        return all.size() < 2 ? List.of() : all.stream().map(revision -> edition(path(summary), revision)).toList();
    }

    private static Edition edition(String path, Revision revision) {
        Instant since = revision.revisedAt() == null ? revision.publishedAt() : revision.revisedAt();
        return new Edition(revision.version(), since, path + "?asOf=" + since);
    }

    /** Of an earlier time nothing is beside it: what is there now need not have been. */
    private SummaryPage.Neighbours neighbours(Moment moment, SummaryView summary) {
        if (moment.asOf().isPresent()) {
            return new SummaryPage.Neighbours(null, null);
        }
        CatalogIndex.Neighbours beside = moment.index().beside(
                new Listed.Place(summary.issue(), summary.publishedAt(), summary.id()));
        return new SummaryPage.Neighbours(way(moment, beside.before()), way(moment, beside.after()));
    }

    private @Nullable Way way(Moment moment, Optional<Listed> beside) {
        return contents.of(moment.index(), beside.stream().toList()).stream()
                .flatMap(item -> item instanceof Item.Live(var summary)
                        ? Optional.of(new Way(summary.title(), path(summary))).stream()
                        : Optional.<Way>empty().stream())
                .findFirst().orElse(null);
    }

    private static String path(SummaryView summary) {
        return SiteLinks.summary(summary.slug());
    }

    /** The beginning of its text, up to the end of a word. */
    private static String description(SummaryView summary) {
        String text = summary.summary().replaceAll("\\s+", " ").strip();
        if (text.length() <= DESCRIPTION) {
            return text;
        }
        int end = text.lastIndexOf(' ', DESCRIPTION);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, DESCRIPTION / 2)) + " …";
    }
}
