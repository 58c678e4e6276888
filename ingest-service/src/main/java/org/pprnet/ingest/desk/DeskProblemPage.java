package org.pprnet.ingest.desk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.pprnet.page.Frame;
import org.pprnet.page.Page;
import org.pprnet.page.Templates;
import org.pprnet.service.problem.Problem;
import org.pprnet.service.problem.ProblemPage;

/** What could not be done at the desk, and what helps. */
@Singleton
final class DeskProblemPage implements ProblemPage {

    private final Templates templates = new Templates("org.pprnet.ingest.desk.templates",
            DeskProblemPage.class.getClassLoader());
    private final Frame frame;

    DeskProblemPage(Frame frame) {
        this.frame = frame;
    }

    @Override
    public String html(Problem problem) {
        return frame.html(new Page(problem.title(), Desk.SITE, List.of(), List.of("desk.css"), List.of(), null,
                templates.fill("problem", Map.of("problem", problem))));
    }
}
