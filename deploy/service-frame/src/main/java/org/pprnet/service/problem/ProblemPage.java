package org.pprnet.service.problem;

/** Shows a problem to a person with a browser. A service with pages has one such bean. */
@FunctionalInterface
public interface ProblemPage {

    /** The whole page, in HTML. */
    String html(Problem problem);
}
