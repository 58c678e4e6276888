package org.pprnet.ingest.imports;

import org.pprnet.service.problem.ProblemException;

/** A summary that breaks a rule, and was passed over. */
public record Rejection(int line, String problem) {

    static Rejection of(int line, ProblemException broken) {
        String rules = broken.errors().isEmpty()
                ? broken.detail()
                : String.join("; ", broken.errors().stream()
                        .map(rule -> rule.pointer().replaceFirst("^#/?", "") + " " + rule.detail()).toList());
        return new Rejection(line, rules.strip());
    }
}
