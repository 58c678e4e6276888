package org.pprnet.catalog.browse;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.browse.RenderedAnswers.Text;
import org.pprnet.catalog.export.JsonLd;
import org.pprnet.catalog.site.ListEntry;
import org.pprnet.catalog.site.Site;
import org.pprnet.events.Json;
import org.pprnet.events.SummaryView;
import org.pprnet.service.problem.Problem;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.Page;

/** One summary in each of its forms. */
@Singleton
final class SummaryForms {

    private static final String HTML = "text/html; charset=utf-8";

    private final SummaryPages pages;
    private final Site site;
    private final JsonLd jsonLd;

    SummaryForms(SummaryPages pages, SiteLinks links, Site site) {
        this.pages = pages;
        this.site = site;
        jsonLd = new JsonLd(links.whole(""));
    }

    /** @throws ProblemException not found, if the cited article is asked for and nothing is cited */
    Text summary(Representation form, Moment moment, SummaryView summary) {
        return Text.of(switch (form) {
            case JSON -> Json.text(summary);
            case HTML -> site.summary(pages.summary(moment, summary, jsonLd.blogPosting(summary)));
            case JSON_LD -> jsonLd.blogPosting(summary);
            case BIBTEX, RIS, CSL_JSON -> form.export().orElseThrow().write(List.of(citing(summary)));
        });
    }

    /** Its versions. */
    Text revisions(Representation form, SummaryView summary, Page<Revision> page) {
        return new Text(form == Representation.HTML
                ? site.revisions(pages.revisions(summary, page))
                : Json.text(page), page.next());
    }

    /** That it was taken back: the same answer in every form, as a page or as a problem. */
    HttpResponse<?> withdrawn(Representation form, Found.Withdrawn found) {
        var response = HttpResponse.status(ProblemType.WITHDRAWN.status()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return form == Representation.HTML
                ? response.contentType(HTML).body(site.withdrawn(new ListEntry.Withdrawn(
                        found.withdrawal().id(), found.slug(), found.title(), found.withdrawal().reason(),
                        found.withdrawal().withdrawnAt())))
                : response.contentType(Problem.MEDIA_TYPE).body(Json.bytes(WithdrawnProblem.of(found)));
    }

    private static SummaryView citing(SummaryView summary) {
        if (summary.citation() == null) {
            throw new ProblemException(ProblemType.NOT_FOUND,
                    "The summary '%s' cites no article".formatted(summary.slug()));
        }
        return summary;
    }
}
