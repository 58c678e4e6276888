package org.pprnet.ingest.desk;

import jakarta.inject.Singleton;
import java.util.Map;
import org.pprnet.service.problem.Problem;
import org.pprnet.service.problem.ProblemPage;

/** What could not be done at the desk, and what helps. */
@Singleton
final class DeskProblemPage implements ProblemPage {

    private final DeskPages pages;

    DeskProblemPage(DeskPages pages) {
        this.pages = pages;
    }

    @Override
    public String html(Problem problem) {
        return pages.outside(problem.title(), "problem", Map.of("problem", problem)).body();
    }
}
