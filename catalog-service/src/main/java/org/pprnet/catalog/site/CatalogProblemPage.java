package org.pprnet.catalog.site;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import org.pprnet.service.problem.Problem;
import org.pprnet.service.problem.ProblemPage;

/** What a reader could not be shown, and the ways on from there. */
@Singleton
final class CatalogProblemPage implements ProblemPage {

    private static final int LONGEST = 120;

    private final Site site;

    CatalogProblemPage(Site site) {
        this.site = site;
    }

    @Override
    public String html(Problem problem) {
        return site.problem(problem, ServerRequestContext.currentRequest().map(HttpRequest::getPath)
                .map(CatalogProblemPage::words).orElse(""));
    }

    /** The words of an address' last part: old links often still say what they led to. */
    static String words(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("%[0-9A-Fa-f]{2}", " ")
                .replaceAll("\\.[a-z]{2,5}$", "").replaceAll("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return last.length() <= LONGEST ? last : last.substring(0, last.lastIndexOf(' ', LONGEST) + 1).strip();
    }
}
