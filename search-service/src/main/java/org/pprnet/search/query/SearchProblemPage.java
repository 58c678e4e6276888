package org.pprnet.search.query;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.pprnet.search.site.Site;
import org.pprnet.search.site.Trouble;
import org.pprnet.service.problem.Problem;
import org.pprnet.service.problem.ProblemPage;
import org.pprnet.service.problem.Violation;

/** Why a reader's search cannot be answered, with the form as it was: nothing that was typed is lost. */
@Singleton
final class SearchProblemPage implements ProblemPage {

    private static final int MALFORMED = 400;
    private static final int EXPIRED = 410;
    private static final int INVALID = 422;
    private static final int UNAVAILABLE = 503;
    private static final int FAULT = 500;

    private final SearchPages pages;
    private final Site site;

    SearchProblemPage(SearchPages pages, Site site) {
        this.pages = pages;
        this.site = site;
    }

    @Override
    public String html(Problem problem) {
        Asked asked = ServerRequestContext.currentRequest()
                .filter(request -> request.getPath().equals("/search"))
                .map(HttpRequest::getParameters).map(Asked::of).orElse(Asked.NOTHING);
        return site.html(pages.page(asked, title(problem), trouble(problem), problem.status() != INVALID));
    }

    private static String title(Problem problem) {
        return switch (problem.status()) {
            case MALFORMED, INVALID -> "This cannot be searched for";
            case EXPIRED -> "This page of the search is over";
            case UNAVAILABLE -> "Search cannot answer at the moment";
            default -> problem.title();
        };
    }

    private static List<Trouble> trouble(Problem problem) {
        if (problem.status() == UNAVAILABLE) {
            return List.of(new Trouble("", "The summaries are safe, and search is usually back within a minute. "
                    + "What you asked stays in the form."));
        }
        if (problem.status() >= FAULT) {
            return List.of(new Trouble("",
                    "This is a fault of the site, not of what you asked. Please try again a little later."));
        }
        if (problem.errors().isEmpty()) {
            return List.of(new Trouble("", problem.detail()));
        }
        return problem.errors().stream().map(SearchProblemPage::trouble).toList();
    }

    private static Trouble trouble(Violation broken) {
        return new Trouble(broken.pointer().replaceFirst("^#/?", ""), broken.detail());
    }
}
