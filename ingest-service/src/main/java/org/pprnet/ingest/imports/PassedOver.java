package org.pprnet.ingest.imports;

import static java.util.Objects.requireNonNull;

import org.pprnet.service.problem.ProblemException;

/**
 * A summary that was passed over.
 *
 * @param line where it stands in what is imported, counted from 1
 * @param problem why
 */
public record PassedOver(int line, String problem) {

    public PassedOver {
        requireNonNull(problem, "problem is null");
    }

    static PassedOver of(int line, ProblemException broken) {
        String rules = broken.errors().isEmpty()
                ? broken.detail()
                : String.join("; ", broken.errors().stream()
                        .map(rule -> rule.pointer().replaceFirst("^#/?", "") + " " + rule.detail()).toList());
        return new PassedOver(line, rules.strip());
    }
}
